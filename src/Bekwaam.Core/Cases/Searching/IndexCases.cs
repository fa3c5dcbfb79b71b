using Bekwaam.Core.Data;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Searching;

/// <summary>
/// Keeps what cases are found by in step with them, in the transaction of whoever adds a line: nobody who writes one needs to
/// think of it. Lines are added and never changed, so words are only added; who forgets somebody takes the document away.
/// </summary>
public static class IndexCases
{
    private const int MostWords = 2_000;
    private const int AtOnce = 500;

    /// <summary>Whether this unit of work changes what a case is found by.</summary>
    internal static bool IsTouched(AppDb db) => Said(db).Any() || Renamed(db).Any();

    /// <summary>Puts the documents into the unit of work, just before it is saved.</summary>
    internal static async Task AddAsync(AppDb db, CancellationToken cancel)
    {
        var said = Said(db).ToLookup(m => m.CaseId, m => m.Text);
        var touched = Renamed(db).Concat(db.Cases.Local.Where(c => said.Contains(c.Id))).Distinct().ToList();
        foreach (var one in touched)
        {
            var document = db.Entry(one).State is EntityState.Added ? null : await db.CaseDocuments.FindAsync([one.Number.Packed], cancel);
            var words = WordsOf(one, said[one.Id], document?.Words);
            if (document is null)
                db.CaseDocuments.Add(new CaseDocument { Number = one.Number.Packed, Words = words });
            else if (document.Words != words)
                document.Words = words;
        }
    }

    /// <summary>Cases that were written beside the unit of work, in the caller's transaction.</summary>
    internal static Task PutAsync(AppDb db, IEnumerable<(CaseNumber Number, string Subject, string? Caller, string? Key)> cases, CancellationToken cancel) =>
        db.PutAsync([.. cases.Select(c => new CaseDocument { Number = c.Number.Packed, Words = WordsOf(c.Number, [c.Subject, c.Caller, c.Key], null) })], cancel);

    /// <summary>What was said in a case that is merged is found in the one that it goes on in; the caller saves.</summary>
    internal static async Task TakeUpAsync(AppDb db, Case stays, Case goes, CancellationToken cancel)
    {
        if (await db.CaseDocuments.FindAsync([goes.Number.Packed], cancel) is not { } gone)
            return;
        db.CaseDocuments.Remove(gone);
        if (await db.CaseDocuments.FindAsync([stays.Number.Packed], cancel) is { } kept)
            kept.Words = WordsOf(stays.Number, [gone.Words], kept.Words);
    }

    /// <summary>Makes the document of one case anew, in the caller's transaction and after its lines are in it.</summary>
    internal static async Task RenewAsync(AppDb db, Case one, CancellationToken cancel)
    {
        var said = await db.CaseMessages.Where(m => m.CaseId == one.Id && m.Text != null && m.Kind != MessageKind.Step).OrderBy(m => m.Line).Select(m => m.Text).ToListAsync(cancel);
        await db.PutAsync([new CaseDocument { Number = one.Number.Packed, Words = WordsOf(one, said, null) }], cancel);
    }

    /// <summary>Makes every document anew from what is in the database, some at a time.</summary>
    /// <returns>How many cases can be found now.</returns>
    public static async Task<int> RebuildAsync(IDatabase database, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        var (done, from) = (0, default(CaseNumber));
        while (true)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var after = from;
            var some = await db.Cases.AsNoTracking().Where(c => c.Number > after).OrderBy(c => c.Number).Take(AtOnce).ToListAsync(cancel);
            if (some.Count == 0)
                return done;
            from = some[^1].Number;
            var ids = some.ConvertAll(c => c.Id);
            var said = (await db.CaseMessages.Where(m => EF.Parameter(ids).Contains(m.CaseId) && m.Text != null && m.Kind != MessageKind.Step)
                .OrderBy(m => m.Line).Select(m => new { m.CaseId, m.Text }).ToListAsync(cancel)).ToLookup(m => m.CaseId, m => m.Text);
            // What was forgotten has no words: nor shall it be found by its number.
            await db.PutAsync([.. some.Where(c => c.Subject.Length > 0 && c.MergedInto is null).Select(c => new CaseDocument { Number = c.Number.Packed, Words = WordsOf(c, said[c.Id], null) })], cancel);
            await transaction.CommitAsync(cancel);
            done += some.Count;
        }
    }

    private static IEnumerable<CaseMessage> Said(AppDb db) =>
        db.ChangeTracker.Entries<CaseMessage>().Where(e => e.State is EntityState.Added && e.Entity is { Text: not null, Kind: not MessageKind.Step }).Select(e => e.Entity);

    private static IEnumerable<Case> Renamed(AppDb db) => db.ChangeTracker.Entries<Case>().Where(e => e.State is EntityState.Added
        || (e.State is EntityState.Modified && (e.Entity.Subject != e.OriginalValues.GetValue<string>(nameof(Case.Subject)) || e.Entity.Product != e.OriginalValues.GetValue<string?>(nameof(Case.Product)))))
        .Select(e => e.Entity);

    private static string WordsOf(Case one, IEnumerable<string?> said, string? had) =>
        WordsOf(one.Number, [one.Subject, one.Caller, one.Product, one.SourceKey, .. said], had);

    private static string WordsOf(CaseNumber number, IEnumerable<string?> texts, string? had)
    {
        var words = new SearchWords(MostWords);
        words.AddAgain(had);
        words.AddText(FormattableString.Invariant($"{number.Year}{number.Serial} {number.Serial}"));
        foreach (var text in texts)
            words.AddText(text);
        return words.ToString();
    }
}
