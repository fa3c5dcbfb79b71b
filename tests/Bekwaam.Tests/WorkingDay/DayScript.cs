using System.Globalization;
using System.Text.RegularExpressions;

namespace Bekwaam.Tests.WorkingDay;

/// <summary>What one employee does on the day: a call of each of their customers, and what comes of it.</summary>
internal sealed partial class DayScript(DayWorker worker, IReadOnlyList<DayWorker> all, Ledger ledger, Random random)
{
    private static readonly string[] Outcomes = ["SolvedAtOnce", "SolvedAtOnce", "Promise", "Promise", "Case", "Case", "Consultation", "Transfer"];
    private static readonly string Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private int said;

    public async Task RunAsync(IReadOnlyList<int> customers, CancellationToken cancel)
    {
        foreach (var customer in customers)
        {
            await CallAsync(customer, cancel);
            await AnswerAskedAsync(cancel);
        }
    }

    private async Task CallAsync(int customer, CancellationToken cancel)
    {
        var outcome = Outcomes[random.Next(Outcomes.Length)];
        var words = Text("klant");
        List<(string, string)> fields =
        [
            ("Input.Who", "Klant"), ("Input.Pick", customer.ToString(CultureInfo.InvariantCulture)), ("Input.Words", words), ("Input.Channel", "Phone"), ("Input.Kind", random.Next(4) == 0 ? "Defect" : "Question"),
            ("Input.Impact", "Normal"), ("Input.Outcome", outcome),
        ];
        var also = "";
        switch (outcome)
        {
            case "SolvedAtOnce":
                fields.Add(("Input.Done", also = Text("gedaan")));
                break;
            case "Promise":
                fields.AddRange([("Input.Promised.Promise", also = Text("beloofd")), ("Input.Promised.DueDay", Tomorrow), ("Input.Promised.DueTime", "16:00")]);
                break;
            case "Consultation":
                fields.AddRange([("Input.Of", Other()), ("Input.Why", "NoKnowledge"), ("Input.HelpText", also = Text("vraag"))]);
                break;
            case "Transfer":
                fields.AddRange([("Input.To", "p" + Other()), ("Input.Why", "WrongDesk"), ("Input.HelpText", also = Text("door"))]);
                break;
        }

        var led = await worker.SendAsync("/moments/new", "/moments/new", cancel, [.. fields]);
        ledger.Tell(words, led is not null);
        if (also.Length > 0)
            ledger.Tell(also, led is not null);
        if (led?.StartsWith("/cases/", StringComparison.Ordinal) is true)
            await GoOnAsync(led, outcome, cancel);
    }

    /// <summary>What follows: a note, an answer, a promise more, solving; and some customers come back.</summary>
    private async Task GoOnAsync(string address, string outcome, CancellationToken cancel)
    {
        if (random.Next(4) == 0)
            await TellAsync(address, "?handler=Note&do=note", "?do=note", "Input.Note", cancel);
        if (outcome is not "Transfer" && random.Next(2) == 0)
            await TellAsync(address, "?handler=Answer", "", "Input.Answer", cancel, ("Input.Channel", "Phone"), ("Input.Then", random.Next(3) == 0 ? "Solved" : "WaitsForCustomer"));
        if (random.Next(5) == 0)
            await TellAsync(address, "?handler=Promise&do=promise", "?do=promise", "Input.Promise", cancel, ("Input.DueDay", Tomorrow), ("Input.DueTime", "15"));
        if (outcome is "Promise" && random.Next(2) == 0 && Settle().Match(await worker.ReadAsync(address, cancel)) is { Success: true } promise)
        {
            var kept = random.Next(4) > 0;
            await TellAsync(address, $"?handler=Settle&promise={promise.Groups["promise"].Value}&kept={(kept ? "true" : "false")}", "", "Input.How", cancel);
        }

        if (outcome is not "Transfer" && random.Next(3) == 0)
            await TellAsync(address, "?handler=Solve&do=solve", "?do=solve", "Input.How", cancel);
    }

    /// <summary>Answers the first question of a colleague that lies there, as one does between calls.</summary>
    private async Task AnswerAskedAsync(CancellationToken cancel)
    {
        if (random.Next(3) > 0 || Asked().Match(await worker.ReadAsync("/", cancel)) is not { Success: true } asked)
            return;
        var address = "/cases/" + asked.Groups["number"].Value;
        await TellAsync(address, "?handler=Reply&question=" + Guid.ParseExact(asked.Groups["line"].Value, "N"), "", "Input.Reply", cancel);
    }

    private async Task TellAsync(string address, string to, string page, string field, CancellationToken cancel, params (string, string)[] fields)
    {
        var text = Text(field);
        var led = await worker.SendAsync(address + page, address + to, cancel, [(field, text), .. fields]);
        ledger.Tell(text, led is not null);
    }

    private string Other() => all.Where(one => one != worker).ElementAt(random.Next(all.Count - 1)).Account.ToString();

    private string Text(string what) => string.Create(CultureInfo.InvariantCulture, $"{what} {++said} van {worker.Account:N}");

    [GeneratedRegex("handler=Settle[^\"]*promise=(?<promise>[0-9a-f-]{36})|promise=(?<promise>[0-9a-f-]{36})[^\"]*handler=Settle", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Settle();

    [GeneratedRegex("href=\"/cases/(?<number>[0-9]{4}-[0-9]+)#line-(?<line>[0-9a-f]{32})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}
