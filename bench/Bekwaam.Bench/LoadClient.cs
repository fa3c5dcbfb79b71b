using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Bekwaam.Bench;

/// <summary>Eight people who are signed in and do nothing but ask for the same page.</summary>
internal sealed partial class LoadClient : IDisposable
{
    public const int People = 8;
    private readonly HttpClient client;
    private int asked;

    public LoadClient(Uri address) => client = new HttpClient(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(),
        MaxConnectionsPerServer = People,
        AllowAutoRedirect = false,
    })
    { BaseAddress = address };

    /// <summary>What asking for one page for a while came to.</summary>
    /// <param name="PerSecond">Pages a second, all people together.</param>
    /// <param name="P50">Milliseconds half of the requests stayed under.</param>
    /// <param name="P95">Milliseconds 19 in 20 stayed under.</param>
    /// <param name="AllocatedKilobytes">Managed memory the server allocated per request.</param>
    /// <param name="Processor">Milliseconds of processor time that the server took per request.</param>
    public sealed record Load(double PerSecond, double P50, double P95, double AllocatedKilobytes, double Processor);

    /// <summary>One request: a page to read, or a form to send, which a redirect answers.</summary>
    internal sealed record Ask(string Page, IReadOnlyDictionary<string, string>? Form)
    {
        public static Ask Get(string page) => new(page, null);

        public static Ask Post(string page, IReadOnlyDictionary<string, string> form) => new(page, form);
    }

    /// <summary>Waits until the page answers; gives the seconds that took.</summary>
    public async Task<double> UntilItAnswersAsync(string page, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(page, UriKind.Relative), cancel);
                if (response.IsSuccessStatusCode)
                    return watch.Elapsed.TotalSeconds;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                // Not listening yet.
            }

            await Task.Delay(10, cancel);
        }
    }

    public async Task SignInAsync(string email, string password, CancellationToken cancel)
    {
        var page = new Uri("/sign-in", UriKind.Relative);
        var form = await client.GetStringAsync(page, cancel);
        using var answer = await client.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Password"] = password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups["token"].Value,
        }), cancel);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
    }

    /// <summary>Shows the sheet without an own estimate, once, as a colleague may.</summary>
    public async Task PassTheEstimateAsync(CancellationToken cancel)
    {
        var page = new Uri("/competence", UriKind.Relative);
        var form = await client.GetStringAsync(page, cancel);
        using var answer = await client.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups["token"].Value,
        }), cancel);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"The sheet answered {answer.StatusCode}.");
    }

    /// <summary>The token that a form of this page needs; good for every form of whoever is signed in.</summary>
    public async Task<string> TokenAsync(string page, CancellationToken cancel) =>
        Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative), cancel)).Groups["token"].Value;

    /// <summary>Asks for one page over and over, first for the warm-up, then counted.</summary>
    public Task<Load> AskAsync(string page, TimeSpan warmUp, TimeSpan counted, CancellationToken cancel) =>
        AskAsync(_ => Ask.Get(page), warmUp, counted, cancel);

    /// <param name="ask">What the how-manieth request is.</param>
    /// <param name="warmUp">That does not count.</param>
    /// <param name="counted">That does.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Load> AskAsync(Func<int, Ask> ask, TimeSpan warmUp, TimeSpan counted, CancellationToken cancel)
    {
        await RunAsync(ask, warmUp, cancel);
        var before = await SpentAsync(cancel);
        var (seconds, latencies) = await RunAsync(ask, counted, cancel);
        var after = await SpentAsync(cancel);
        latencies.Sort();
        return new Load(
            latencies.Count / seconds, latencies[latencies.Count / 2], latencies[(int)(latencies.Count * .95)],
            (after.Bytes - before.Bytes) / latencies.Count / 1024, (after.Milliseconds - before.Milliseconds) / latencies.Count);
    }

    public Task<string> ReadAsync(string page, CancellationToken cancel) => client.GetStringAsync(new Uri(page, UriKind.Relative), cancel);

    /// <summary>Sends a form, which a redirect answers.</summary>
    public Task SendAsync(string page, Dictionary<string, string> form, CancellationToken cancel) => TimeAsync(Ask.Post(page, form), cancel);

    /// <summary>One person asks for a page ten times after ten that do not count.</summary>
    public async Task<double> MedianSecondsAsync(string page, CancellationToken cancel)
    {
        var seconds = new List<double>();
        for (var run = 0; run < 20; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetStringAsync(new Uri(page, UriKind.Relative), cancel);
            if (run >= 10)
                seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        seconds.Sort();
        return seconds[seconds.Count / 2];
    }

    /// <summary>One person asks for these pages one after another; gives how many milliseconds each took, sorted.</summary>
    public async Task<List<double>> AskAloneAsync(IEnumerable<string> pages, CancellationToken cancel)
    {
        var latencies = new List<double>();
        foreach (var page in pages)
            latencies.Add(await TimeAsync(Ask.Get(page), cancel));
        latencies.Sort();
        return latencies;
    }

    public void Dispose() => client.Dispose();

    private async Task<(double Seconds, List<double> Latencies)> RunAsync(Func<int, Ask> ask, TimeSpan time, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, People).Select(async _ =>
        {
            var latencies = new List<double>();
            while (watch.Elapsed < time)
                latencies.Add(await TimeAsync(ask(Interlocked.Increment(ref asked)), cancel));

            return latencies;
        }));
        return (watch.Elapsed.TotalSeconds, [.. all.SelectMany(l => l)]);
    }

    private async Task<double> TimeAsync(Ask ask, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(ask.Form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(ask.Page, UriKind.Relative));
        if (ask.Form is { } form)
            request.Content = new FormUrlEncodedContent(form);
        using var response = await client.SendAsync(request, cancel);
        await response.Content.CopyToAsync(Stream.Null, cancel);
        // A form that was refused is shown again with 200: only a redirect says that it was kept.
        if (response.StatusCode != (ask.Form is { Count: > 0 } ? HttpStatusCode.Redirect : HttpStatusCode.OK))
            throw new InvalidOperationException($"{ask.Page} answered {response.StatusCode}.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private async Task<(double Bytes, double Milliseconds)> SpentAsync(CancellationToken cancel)
    {
        var spent = (await client.GetStringAsync(new Uri(BenchServer.SpentPage, UriKind.Relative), cancel)).Split(' ');
        return (double.Parse(spent[0], CultureInfo.InvariantCulture), double.Parse(spent[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
