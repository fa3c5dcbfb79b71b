using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Bekwaam.Bench.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Bench.Door;

/// <summary>The customers' own door: how quick its pages are, whether their time tells who is known, and what a flood of questions does.</summary>
internal static partial class MeasureDoor
{
    private const string Address = "http://127.0.0.1:5090";
    private const int Pairs = 400;
    private const int Hostile = 10_000;
    private const int Real = 10;
    private const int Answers = 2_000;

    public static readonly string Help = """
        door [--count N] [--only WHAT] [--quick] [--database CONNECTION] [--work DIR]
          --only WHAT   pages | timing | flood
          the others    as with "cases", whose data it uses
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        var count = int.Parse(Option("--count") ?? "100000", CultureInfo.InvariantCulture);
        var (warm, counted) = args.Contains("--quick") ? (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)) : (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));
        var kept = Option("--work");
        var work = kept is null ? Directory.CreateTempSubdirectory("bekwaam-bench-") : Directory.CreateDirectory(kept);
        try
        {
            var (connection, only) = (Option("--database"), Option("--only"));
            await MeasureCases.EnsureAsync(work, connection, count, cancel);
            var installation = new Installation(work.CreateSubdirectory("data"), connection);
            await using var database = installation.OpenDatabase();
            var mail = await OpenDoorAsync(database, cancel);
            var figures = new List<Figure>();
            await MeasureCases.WithServerAsync(work, connection, async (client, _) =>
            {
                if (only is null or "pages")
                    figures.AddRange(await PagesAsync(installation, database, client, mail, warm, counted, cancel));
                if (only is null or "timing")
                    figures.AddRange(await TimingAsync(database, cancel));
                if (only is null or "flood")
                    figures.AddRange(await FloodAsync(installation, database, client, cancel));
            }, cancel);
            Report.Print(figures);
        }
        finally
        {
            if (kept is null)
                work.Delete(recursive: true);
        }

        return 0;
    }

    /// <returns>The address of a customer with cases.</returns>
    private static async Task<string> OpenDoorAsync(IDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        var by = await db.Accounts.Select(a => a.Id).FirstAsync(cancel);
        _ = (await CustomerDoor.SaveAsync(db, new CustomerDoor(true, Address, "030 555 01 00", null), by, TimeProvider.System.GetUtcNow(), null, cancel)).Value;
        await WriteAnswersAsync(db, by, cancel);
        return (await db.Relations.Where(r => r.Mail != null && db.Cases.Any(c => c.RelationId == r.Id)).OrderByDescending(r => r.Number).Select(r => r.Mail).FirstAsync(cancel))!;
    }

    /// <summary>Answers of the length that people write, each about something of its own and in words that many share.</summary>
    private static async Task WriteAnswersAsync(AppDb db, Guid by, CancellationToken cancel)
    {
        if (await db.Articles.AnyAsync(cancel))
            return;
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < Answers; i++)
        {
            var body = string.Join("\n\n", Enumerable.Range(0, 6).Select(part => $"Draai de {Relations.ContactsFile.Rare(i * 7 + part)} open en lees de {FillCases.CommonWord} af. Zet hem daarna op stand {part + 1}, wacht tot de {Relations.ContactsFile.Rare(i + part * 31)} warm is, en vul de installatie bij tot de meter tussen anderhalf en twee bar staat."));
            var saved = (await SaveArticle.RunAsync(db, new(null, 0, $"Wat doe ik als de {Relations.ContactsFile.Rare(i)} van de {FillCases.CommonWord} uitvalt? {i}", body, "Onderwerp " + i % 12, "nl", ArticleAudience.Customers, null, null), by, now, cancel)).Value.Saved!;
            _ = (await SaveArticle.TurnAsync(db, saved.Id, ArticleState.Published, now, cancel)).Value;
        }
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(Installation installation, IDatabase database, LoadClient client, string mail, TimeSpan warm, TimeSpan counted, CancellationToken cancel)
    {
        await using var db = database.Open();
        var token = await client.TokenAsync("/portal/sign-in", cancel);
        await client.SendAsync("/portal/sign-in", new() { ["__RequestVerificationToken"] = token, ["Mail"] = mail }, cancel);
        var link = (await MailAsync(installation, database, cancel)).Single();
        var path = new Uri(link).AbsolutePath;
        await client.SendAsync(path, new() { ["__RequestVerificationToken"] = await client.TokenAsync(path, cancel) }, cancel);
        var number = (await PortalCases.ListAsync(db, await PortalVisitor.ReadAsync(db, mail, TimeProvider.System.GetUtcNow(), cancel), null, cancel)) is { } page ? page.Open.Concat(page.Solved).First().Number : default;
        var figures = new List<Figure>();
        var article = await db.Articles.OrderBy(a => a.Id).Select(a => a.Key).FirstAsync(cancel);
        var rare = Relations.ContactsFile.Rare(700);
        (string Name, string At)[] pages =
        [
            ("/portal", "/portal"), ("/portal/cases/…", $"/portal/cases/{number}"), ("/ask", "/ask"), ("/help", "/help"), ("/help/…", "/help/" + article), ("search: a word in every answer", "/help?live=true&q=" + FillCases.CommonWord),
            ("search: a rare word", "/help?live=true&q=" + rare), ("search: misspelt", $"/help?live=true&q={rare[..3]}{rare[4]}{rare[3]}{rare[5..]}"), ("search: a sentence", $"/help?live=true&q=wat+moet+ik+doen+als+de+{rare}+van+de+ketel+uitvalt"),
        ];
        foreach (var (name, at) in pages)
        {
            var load = await client.AskAsync(at, warm, counted, cancel);
            var bytes = (await client.ReadAsync(at, cancel)).Length;
            figures.Add(new Figure(name, load.P95, "ms p95", "< 30", string.Create(CultureInfo.InvariantCulture, $"{load.PerSecond:0} req/s, p50 {load.P50:0.0} ms, {load.AllocatedKilobytes:0} kB allocated, {bytes / 1024.0:0.0} kB sent")));
        }

        return figures;
    }

    /// <summary>Sign-in asked for known and for unknown addresses in turn, each from a network of its own: only the address differs.</summary>
    private static async Task<IReadOnlyList<Figure>> TimingAsync(IDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        var mails = await db.Relations.Where(r => r.Mail != null).OrderBy(r => r.Number).Skip(5).Take(Pairs * 2).Select(r => r.Mail!).ToListAsync(cancel);
        List<double> known = [], unknown = [];
        for (var i = 0; i < mails.Count; i++)
        {
            if (i % 2 == 0)
                known.Add(await SignInAsync(mails[i], i, cancel));
            else
                unknown.Add(await SignInAsync("x" + mails[i], i, cancel));
        }

        // The first tenth warms up.
        var (a, b) = (known[(Pairs / 10)..], unknown[(Pairs / 10)..]);
        var difference = Median(a) - Median(b);
        var margin = 1.96 * 1.2533 * Math.Sqrt(Variance(a) / a.Count + Variance(b) / b.Count);
        return
        [
            new Figure("sign-in, known address", Median(a), "ms", "the same", $"median of {a.Count}"),
            new Figure("sign-in, unknown address", Median(b), "ms", "the same", string.Create(CultureInfo.InvariantCulture, $"median of {b.Count}; difference {difference:0.000} ± {margin:0.000} ms")),
        ];
    }

    private static async Task<double> SignInAsync(string mail, int network, CancellationToken cancel)
    {
        using var person = new Person(network);
        var token = await person.TokenAsync("/portal/sign-in", cancel);
        var began = Stopwatch.GetTimestamp();
        await person.PostAsync("/portal/sign-in", [("__RequestVerificationToken", token), ("Mail", mail)], cancel);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Ten thousand posts of programs from one network, with people from that same network asking in between, and colleagues at work.</summary>
    private static async Task<IReadOnlyList<Figure>> FloodAsync(Installation installation, IDatabase database, LoadClient colleagues, CancellationToken cancel)
    {
        var before = await ListAsync(colleagues, cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var during = new List<double>();
        var staff = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                during.AddRange(await colleagues.AskAloneAsync(["/cases"], cancel));
        }, cancel);
        var people = Task.WhenAll(Enumerable.Range(0, Real).Select(i => AskAsPersonAsync(i, cancel)));
        var answers = new int[600];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, LoadClient.People).Select(async who =>
        {
            using var program = new Person(0);
            var token = await program.TokenAsync("/ask", cancel);
            for (var i = who; i < Hostile; i += LoadClient.People)
                Interlocked.Increment(ref answers[(int)await program.PostAsync("/ask", [("__RequestVerificationToken", token), ("form", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString()), ("Kind", "Question"), ("Words", $"Buy now {i}"), ("Mail", $"bot{i}@spam.example"), ("website", i % 2 == 0 ? "x" : "")], cancel)]);
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        await people;
        await stop.CancelAsync();
        await staff;
        var links = await MailAsync(installation, database, cancel);
        await using var db = database.Open();
        var arrived = 0;
        foreach (var link in links.Where(link => link.Contains("/ask/confirm/", StringComparison.Ordinal)))
            arrived += (await ConfirmQuestion.RunAsync(db, link.Split('/')[^1], TimeProvider.System.GetUtcNow(), cancel)).Done ? 1 : 0;
        var held = await db.PortalQuestions.CountAsync(q => q.State == QuestionState.Held, cancel);
        var away = await db.PortalTurnedAway.SumAsync(t => t.Count, cancel);
        during.Sort();
        return
        [
            new Figure("hostile posts", Hostile / seconds, "req/s", "", string.Create(CultureInfo.InvariantCulture, $"{Hostile} in {seconds:0} s; answered {string.Join(", ", answers.Index().Where(a => a.Item > 0).Select(a => $"{a.Item} × {a.Index}"))}")),
            new Figure("kept apart", held, "", $"<= {RequestQuestion.HeldADay}", $"{away} turned away and counted"),
            new Figure("people in between who arrived", arrived, "", $"{Real}", "from the same network"),
            new Figure("colleagues' list meanwhile", during[(int)(during.Count * .95)], "ms p95", "< 50", string.Create(CultureInfo.InvariantCulture, $"one at a time, n {during.Count}; before {before[(int)(before.Count * .95)]:0.0} ms")),
        ];
    }

    private static Task<List<double>> ListAsync(LoadClient colleagues, CancellationToken cancel) => colleagues.AskAloneAsync(Enumerable.Repeat("/cases", 200), cancel);

    private static async Task AskAsPersonAsync(int who, CancellationToken cancel)
    {
        using var person = new Person(0);
        await Task.Delay(TimeSpan.FromSeconds(who / 2.0), cancel);
        var page = await person.ReadAsync("/ask", cancel);
        await Task.Delay(RequestQuestion.SoonestTyped + TimeSpan.FromSeconds(.5), cancel);
        await person.PostAsync("/ask", [.. Hidden().Matches(page).Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value))).DistinctBy(f => f.Item1), ("Kind", "Question"), ("Words", $"Echte vraag {who}"), ("Mail", $"mens{who}@example.nl")], cancel);
    }

    /// <summary>Has the mails made that wait, and gives the links in them.</summary>
    private static async Task<List<string>> MailAsync(Installation installation, IDatabase database, CancellationToken cancel)
    {
        var words = new Links();
        var box = new KeyFile(installation.DataFolder);
        IJobHandler[] handlers = [new MailPortalLinks(database, box, words), new MailQuestions(database, box, words)];
        await using var db = database.Open();
        await new JobRunner(database, handlers, TimeProvider.System, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(cancel);
        return words.All;
    }

    private static double Median(List<double> of)
    {
        var sorted = of.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double Variance(List<double> of)
    {
        // Of the middle nine tenths: one pause of the machine is no property of a page.
        var middle = of.Order().Skip(of.Count / 20).SkipLast(of.Count / 20).ToList();
        var mean = middle.Average();
        return middle.Sum(x => (x - mean) * (x - mean)) / (middle.Count - 1);
    }

    [GeneratedRegex("<input(?: name=\"(?<name>__RequestVerificationToken)\")? type=\"hidden\"(?: name=\"(?<name>\\w+)\")? value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    /// <summary>Keeps the links of mails, which nobody reads here.</summary>
    private sealed class Links : IPortalWords
    {
        public List<string> All { get; } = [];

        public IPortalWords.Letter SignIn(string language, string organisation, string link, string code, int minutes) => Keep(link);

        public IPortalWords.Letter MailAdded(string language, string organisation, string mail, string? phone) => new("x", "x");

        public IPortalWords.Letter Unknown(string language, string organisation, string askLink) => new("x", "x");

        public IPortalWords.Letter ConfirmQuestion(string language, string organisation, string words, string link, int hours) => Keep(link);

        public IPortalWords.Letter Answered(string language, string organisation, CaseNumber number, string subject, string answer, string link, bool solved) => new("x", "x");

        private IPortalWords.Letter Keep(string link)
        {
            All.Add(link);
            return new IPortalWords.Letter("x", "x");
        }
    }

    /// <summary>Somebody with cookies of their own, in a network of their own.</summary>
    private sealed class Person : IDisposable
    {
        private readonly HttpClient client;

        /// <param name="network">Which of the many addresses that loopback has; all in twenty share one.</param>
        public Person(int network) => client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(network / 20 / 250), (byte)(1 + network / 20 % 250)]), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri(Address) };

        public Task<string> ReadAsync(string path, CancellationToken cancel) => client.GetStringAsync(new Uri(path, UriKind.Relative), cancel);

        public async Task<string> TokenAsync(string path, CancellationToken cancel) => Hidden().Matches(await ReadAsync(path, cancel)).First(m => m.Groups["name"].Value == "__RequestVerificationToken").Groups["value"].Value;

        public async Task<HttpStatusCode> PostAsync(string path, (string Name, string Value)[] form, CancellationToken cancel)
        {
            using var content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
            using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, cancel);
            return response.StatusCode;
        }

        public void Dispose() => client.Dispose();
    }
}
