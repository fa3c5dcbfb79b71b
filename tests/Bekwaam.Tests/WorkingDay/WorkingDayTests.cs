using System.Text.RegularExpressions;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.WorkingDay;

/// <summary>
/// A day at an organisation: employees take calls, answer, ask each other, promise and solve, by the pages themselves, while the
/// program is killed twice without warning. Afterwards what they were told is held against what is there.
/// </summary>
public sealed partial class WorkingDayTests
{
    private const string Password = "een dag als alle andere";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_short_day_with_a_kill_loses_nothing_and_doubles_nothing() => WorkAsync(Engine.Sqlite, employees: 6, customers: 48, kills: 1);

    [Theory, Trait("Runs", "long"), InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task Forty_employees_and_two_thousand_customers_lose_nothing_though_the_program_is_killed_twice(Engine engine) =>
        WorkAsync(engine, employees: 40, customers: 2000, kills: 2);

    private static async Task WorkAsync(Engine engine, int employees, int customers, int kills)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var folder = Directory.CreateTempSubdirectory("bekwaam-day-");
        var (accounts, numbers) = await SetUpAsync(database, employees, customers);
        await using var server = new DayServer(database, folder);
        await server.StartAsync(Cancel);
        var workers = accounts.ConvertAll(account => new DayWorker(server, account.Email, account.Id));
        await Task.WhenAll(workers.Select(worker => worker.SignInAsync(Password, Cancel)));
        var ledger = new Ledger();

        var work = Task.WhenAll(workers.Select((worker, place) => new DayScript(worker, workers, ledger, new Random(7 * place)).RunAsync([.. numbers.Where((_, at) => at % employees == place)], Cancel)));
        for (var kill = 1; kill <= kills; kill++)
        {
            await ComesToAsync(ledger, work, kill * customers * 2 / (kills + 1));
            await server.KillAsync(Cancel);
            await server.StartAsync(Cancel);
        }

        await work;
        await CheckAsync(database, workers, ledger);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{ledger.Saved.Count()} texts saved, {ledger.Refused.Count()} refused with a reason, {workers.Sum(w => w.SentAgain)} requests sent again after {kills} kills."));
        workers.ForEach(worker => worker.Dispose());
        folder.Delete(recursive: true);
    }

    private static async Task ComesToAsync(Ledger ledger, Task work, int texts)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (ledger.Count < texts && !work.IsCompleted)
            await look.WaitForNextTickAsync(Cancel);
        // What stopped it says more than that it stopped.
        if (work.IsFaulted)
            await work;
        work.IsCompleted.ShouldBeFalse("the day was over before the program was killed");
    }

    private static async Task<(List<Account> Accounts, List<int> Relations)> SetUpAsync(TestDatabase database, int employees, int customers)
    {
        var now = TimeProvider.System.GetUtcNow();
        var hash = IdentityPasswords.From(new PasswordHasher<Account>()).Hash(Password);
        var accounts = Enumerable.Range(0, employees).Select(i => new Account
        {
            Id = Guid.CreateVersion7(now),
            Name = $"Medewerker {i:00}",
            Email = $"m{i}@brugman.example",
            NormalizedEmail = EmailAddress.Normalize($"m{i}@brugman.example"),
            PasswordHash = hash,
            SecurityStamp = $"stamp {i}",
            CreatedAt = now,
            Language = "nl",
        }).ToList();
        accounts.ForEach(account => account.Roles.Add(new AccountRole { AccountId = account.Id, Role = account == accounts[0] ? Role.Owner : Role.Employee }));
        await using var db = database.Open();
        db.Accounts.AddRange(accounts);
        await SettingsStore.WriteAsync(db, OrganisationSetting.Name, new Organisation("Brugman", "nl", Organisation.DefaultTimeZone), now, Cancel);
        await db.SaveChangesAsync(Cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        for (var i = 0; i < customers; i++)
        {
            var card = new RelationCard { Type = RelationType.Organisation, Name = $"Klant {i}" };
            Guid? adviser = i % 3 == 0 ? accounts[i % employees].Id : null;
            await SaveRelation.RunAsync(db, new(null, 0, card, adviser, null, []), null, now, DateOnly.FromDateTime(now.UtcDateTime), Cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(Cancel);
        return (accounts, await db.Relations.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Cancel));
    }

    private static async Task CheckAsync(TestDatabase database, List<DayWorker> workers, Ledger ledger)
    {
        await using var db = database.Open();
        var there = (await db.CaseMessages.Where(m => m.Text != null).Select(m => m.Text!).ToListAsync(Cancel)).GroupBy(text => text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        ledger.Saved.Where(text => !there.ContainsKey(text)).ShouldBeEmpty("said to be saved and lost");
        there.Where(text => text.Value > 1).Select(text => text.Key).ShouldBeEmpty("there twice");
        there.Keys.Except(ledger.Saved, StringComparer.Ordinal).ShouldBeEmpty("there, and nobody was told so");
        ledger.Refused.Intersect(there.Keys, StringComparer.Ordinal).ShouldBeEmpty("refused, and there all the same");

        var open = (await db.Cases.Where(c => c.State < CaseState.Solved).Select(c => c.Number).ToListAsync(Cancel)).Select(n => n.ToString()).ToHashSet(StringComparer.Ordinal);
        (await CrawlAsync(workers[0], "/cases?scope=Open")).ShouldBe(open, ignoreOrder: true);
        var promised = await (from promise in db.Promises
                              join one in db.Cases on promise.CaseId equals one.Id
                              where promise.State == PromiseState.Open && one.State < CaseState.Solved
                              select new { promise.OwnerId, one.Number, Case = one.OwnerId }).ToListAsync(Cancel);
        promised.ShouldNotBeEmpty();
        foreach (var of in promised.GroupBy(p => p.OwnerId))
        {
            var seen = of.Key is { } owner && workers.Find(w => w.Account == owner) is { } worker
                ? [.. await CrawlAsync(worker, "/cases?scope=Mine"), .. NumbersIn(await worker.ReadAsync("/", Cancel))] : await CrawlAsync(workers[0], "/cases?scope=Unassigned");
            of.Select(p => p.Number.ToString()).Except(seen, StringComparer.Ordinal).ShouldBeEmpty("promised, and on no page of who promised it");
        }

        (await db.Promises.CountAsync(p => p.State == PromiseState.Open && db.Cases.Any(c => c.Id == p.CaseId && c.State == CaseState.Solved), Cancel)).ShouldBe(0, "a solved case with something still promised");
        // The earliest open promise stands on every open case, and no other.
        var due = await (from one in db.Cases
                         where one.State < CaseState.Solved
                         select new { one.DueAt, First = db.Promises.Where(p => p.CaseId == one.Id && p.State == PromiseState.Open).Min(p => (DateTimeOffset?)p.DueAt) }).ToListAsync(Cancel);
        due.ShouldAllBe(d => d.DueAt == (d.First ?? Case.NothingDue));
        await foreach (var verified in new VerifyDatabase(database.Database, []).RunAsync(Cancel))
            verified.Wrong.ShouldBeEmpty(verified.What);
    }

    /// <summary>The numbers of cases on every page of a list.</summary>
    private static async Task<HashSet<string>> CrawlAsync(DayWorker worker, string path)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (string? next = path; next is not null;)
        {
            var page = await worker.ReadAsync(next, Cancel);
            numbers.UnionWith(NumbersIn(page));
            var link = Next().Match(page);
            next = link.Success ? System.Net.WebUtility.HtmlDecode(link.Groups["href"].Value) : null;
        }

        return numbers;
    }

    private static IEnumerable<string> NumbersIn(string page) => Number().Matches(page).Select(m => m.Groups["number"].Value);

    [GeneratedRegex("href=\"/cases/(?<number>[0-9]{4}-[0-9]+)[\"#]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("rel=\"next\" href=\"(?<href>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
