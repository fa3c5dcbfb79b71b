using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Bench.Cases;

/// <summary>Cases of two years with three lines each, one in twenty-five still open: the same every time.</summary>
internal static class FillCases
{
    public const string CommonWord = "ketel";
    private const int Colleagues = 20;
    private const int Years = 2;
    private const int InHundred = 100;
    private const int Open = 4;
    private static readonly string[] Things = [CommonWord, "thermostaat", "radiator", "factuur", "afspraak", "warmtepomp", "leiding", "kraan", "boiler", "zonnepaneel", "contract", "garantie"];
    private static readonly string[] Troubles = ["valt uit", "lekt", "maakt lawaai", "doet niets", "klopt niet", "is te laat", "ruikt vreemd", "geeft een storing", "wordt niet warm", "is beschadigd"];
    private static readonly string[] Places = ["in de kelder", "op zolder", "in de keuken", "bij de voordeur", "in het magazijn", "achter de toonbank", "sinds gisteren", "sinds de verhuizing", "na de reparatie", "elke ochtend"];
    private static readonly string[] Answers = ["Wij komen donderdag tussen acht en tien langs.", "Het onderdeel is besteld en ligt hier maandag.", "De monteur belt u een half uur van tevoren.", "U hoeft niets te doen; wij zetten het recht.", "Het bedrag staat morgen weer op uw rekening."];

    /// <summary>A word that one case in some thousands has.</summary>
    public static string RareWord(int of) => Relations.ContactsFile.Rare(of);

    public static CaseNumber NumberOf(int place, int count, int lastYear) =>
        place < count / Years ? new CaseNumber(lastYear - 1, place + 1) : new CaseNumber(lastYear, place - count / Years + 1);

    public static async Task RunAsync(IDatabase database, int count, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Open();
        var relations = await db.Relations.OrderBy(r => r.Number).Select(r => r.Id).ToListAsync(cancel);
        var colleagues = await ColleaguesAsync(db, now, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var all = Enumerable.Range(0, count).Select(place => Made(place, count, relations, colleagues, now)).ToList();
        await WriteCasesAsync(database, db, all, cancel);
        await WriteLinesAsync(database, db, all, cancel);
        await WritePromisesAsync(database, db, all, cancel);
        foreach (var year in all.GroupBy(one => one.Number.Year))
            await Counter.TakeAsync(db, CaseNumber.CounterOf(year.Key), year.Count(), cancel);
        await transaction.CommitAsync(cancel);
        await IndexCases.RebuildAsync(database, cancel);
        await database.OptimiseAsync(cancel);
    }

    private static async Task<IReadOnlyList<Guid>> ColleaguesAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        for (var i = 0; i < Colleagues; i++)
        {
            var email = FormattableString.Invariant($"colleague{i}@example.org");
            db.Accounts.Add(new Account { Id = Guid.CreateVersion7(now), Name = FormattableString.Invariant($"Colleague {i}"), Email = email, NormalizedEmail = email.ToUpperInvariant(), SecurityStamp = email, CreatedAt = now });
        }

        await db.SaveChangesAsync(cancel);
        return await db.Accounts.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancel);
    }

    private sealed record One(Guid Id, CaseNumber Number, Guid Relation, Guid Owner, DateTimeOffset Opened, DateTimeOffset? Solved, DateTimeOffset? Due, string Subject, string Words, string Answer);

    private static One Made(int place, int count, List<Guid> relations, IReadOnlyList<Guid> colleagues, DateTimeOffset now)
    {
        var mix = Scatter.Of(place + 11L);
        var number = NumberOf(place, count, now.Year);
        var begin = new DateTimeOffset(now.Year - 1, 1, 1, 8, 0, 0, TimeSpan.Zero);
        // The numbers of a year lie in that year; this year's up to now.
        var span = number.Year == now.Year ? (From: begin.AddYears(1), To: now) : (From: begin, To: begin.AddYears(1).AddHours(-12));
        var opened = span.From + (span.To - span.From) * ((place % (count / Years) + .5) / (count / Years + 1));
        var solved = mix % InHundred < Open ? (DateTimeOffset?)null : opened.AddHours(1 + (mix >> 8) % 200) is var then && then < now ? then : now;
        var thing = Pick(Things, mix >> 16);
        var subject = $"{char.ToUpperInvariant(thing[0])}{thing[1..]} {Pick(Troubles, mix >> 20)}";
        var words = $"{subject} {Pick(Places, mix >> 24)}. Het gaat om de {thing} die {RareWord(place)} heeft geplaatst. Kunt u laten weten wanneer iemand komt?";
        return new One(
            Guid.CreateVersion7(opened), number, relations[(int)((mix >> 28) % (ulong)relations.Count)], colleagues[(int)((mix >> 32) % (ulong)colleagues.Count)],
            opened, solved, solved is null && mix % 3 > 0 ? now.AddHours((long)((mix >> 36) % 240) - 24) : null, subject, words, Pick(Answers, mix >> 40));
    }

    private static async Task WriteCasesAsync(IDatabase database, AppDb db, List<One> all, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "cases", "id", "number", "kind", "subject", "impact", "relation_id", "channel", "state", "state_since", "owner_id", "opened_at",
            "first_answer_at", "solved_at", "solved_by", "reopened", "passed_on", "consulted", "escalated", "due_at", "changed_at", "lines", "confidential", "version");
        foreach (var one in all)
        {
            rows.StartRow();
            rows.Write(one.Id);
            rows.Write(one.Number.Packed);
            rows.Write((short)(one.Number.Serial % 5 == 0 ? CaseKind.Defect : CaseKind.Question));
            rows.Write(one.Subject);
            rows.Write((short)CaseImpact.Normal);
            rows.Write((Guid?)one.Relation);
            rows.Write((short)ChannelKind.Phone);
            rows.Write((short)(one.Solved is null ? CaseState.WaitsForUs : CaseState.Solved));
            rows.Write(one.Solved ?? one.Opened);
            rows.Write((Guid?)one.Owner);
            rows.Write(one.Opened);
            rows.Write((DateTimeOffset?)one.Opened.AddMinutes(30));
            rows.Write(one.Solved);
            rows.Write(one.Solved is null ? null : (Guid?)one.Owner);
            rows.Write((short)0);
            rows.Write((short)0);
            rows.Write((short)0);
            rows.Write((short)0);
            rows.Write(one.Due ?? Case.NothingDue);
            rows.Write(one.Solved ?? one.Opened);
            rows.Write(3);
            rows.Write(false);
            rows.Write(0);
        }

        await rows.CompleteAsync(cancel);
    }

    private static async Task WriteLinesAsync(IDatabase database, AppDb db, List<One> all, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "case_messages", "id", "case_id", "line", "at", "kind", "channel", "by", "text");
        foreach (var one in all)
        {
            Line(one, 1, one.Opened, MessageKind.FromCustomer, one.Words);
            Line(one, 2, one.Opened.AddMinutes(30), MessageKind.ToCustomer, one.Answer);
            if (one.Solved is { } solved)
                Line(one, 3, solved, MessageKind.Solved, "Onderdeel vervangen en getest.");
            else
                Line(one, 3, one.Opened.AddHours(1), MessageKind.Note, "Leverancier gebeld, zij zoeken het uit.");
        }

        await rows.CompleteAsync(cancel);

        void Line(One one, int line, DateTimeOffset at, MessageKind kind, string text)
        {
            rows.StartRow();
            rows.Write(Guid.CreateVersion7(at));
            rows.Write(one.Id);
            rows.Write(line);
            rows.Write(at);
            rows.Write((short)kind);
            rows.Write((short?)ChannelKind.Phone);
            rows.Write((Guid?)one.Owner);
            rows.Write(text);
        }
    }

    private static async Task WritePromisesAsync(IDatabase database, AppDb db, List<One> all, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "promises", "id", "case_id", "kind", "due_at", "owner_id", "made_at", "state", "version");
        foreach (var one in all)
        {
            if (one.Due is not { } due)
                continue;
            rows.StartRow();
            rows.Write(Guid.CreateVersion7(one.Opened));
            rows.Write(one.Id);
            rows.Write((short)PromiseKind.Solution);
            rows.Write(due);
            rows.Write((Guid?)one.Owner);
            rows.Write(one.Opened);
            rows.Write((short)PromiseState.Open);
            rows.Write(0);
        }

        await rows.CompleteAsync(cancel);
    }

    private static string Pick(string[] from, ulong mix) => from[mix % (ulong)from.Length];
}
