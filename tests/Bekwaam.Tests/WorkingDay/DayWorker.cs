using System.Net;
using System.Text.RegularExpressions;

namespace Bekwaam.Tests.WorkingDay;

/// <summary>
/// An employee at a browser. When the connection breaks, the page stays as it was filled in, and the very same form is sent again
/// once the program is there: as somebody does who presses the button once more.
/// </summary>
internal sealed partial class DayWorker(DayServer server, string email, Guid account) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = server.Address };

    public Guid Account => account;

    /// <summary>How often a form was sent again because nobody knew what had become of it.</summary>
    public int SentAgain { get; private set; }

    public async Task SignInAsync(string password, CancellationToken cancel)
    {
        while (true)
        {
            var token = TokenIn(await ReadAsync("/sign-in", cancel));
            using var response = await PostAsync("/sign-in", [new("Email", email), new("Password", password), new(TokenField, token)], cancel);
            if (response.StatusCode is HttpStatusCode.Redirect)
                return;
            // All forty come from one address here, and strangers may try thirty times a minute.
            response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            using var wait = new PeriodicTimer(response.Headers.RetryAfter!.Delta ?? TimeSpan.FromSeconds(1));
            await wait.WaitForNextTickAsync(cancel);
        }
    }

    public async Task<string> ReadAsync(string path, CancellationToken cancel)
    {
        using var response = await TryAsync(() => client.GetAsync(new Uri(path, UriKind.Relative), cancel), cancel);
        var page = await response.Content.ReadAsStringAsync(cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return page;
    }

    /// <summary>Opens a page and sends one of its forms.</summary>
    /// <returns>Where it led, when what was sent is saved; null when the page came back with a refusal.</returns>
    public async Task<string?> SendAsync(string page, string to, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        var html = await ReadAsync(page, cancel);
        KeyValuePair<string, string>[] form =
        [
            .. Hidden().Matches(html).Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value)).DistinctBy(f => f.Key),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new(TokenField, TokenIn(html)),
        ];
        using var response = await PostAsync(to, form, cancel);
        if (response.StatusCode is HttpStatusCode.Redirect)
            return response.Headers.Location!.OriginalString;
        response.StatusCode.ShouldBe(HttpStatusCode.OK, to);
        return null;
    }

    public void Dispose() => client.Dispose();

    private const string TokenField = "__RequestVerificationToken";

    private Task<HttpResponseMessage> PostAsync(string path, KeyValuePair<string, string>[] fields, CancellationToken cancel) =>
        TryAsync(async () =>
        {
            using var form = new FormUrlEncodedContent(fields);
            return await client.PostAsync(new Uri(path, UriKind.Relative), form, cancel);
        }, cancel);

    private async Task<HttpResponseMessage> TryAsync(Func<Task<HttpResponseMessage>> ask, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var response = await ask();
                await response.Content.LoadIntoBufferAsync(cancel);
                return response;
            }
            catch (HttpRequestException)
            {
                SentAgain++;
                await server.UpAsync().WaitAsync(cancel);
            }
        }
    }

    private static string TokenIn(string html) => Token().Match(html).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*name=\"(?<name>Input\\.(Form|Version|Seen))\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
