using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Forms;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings.Hours;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Makes a case of what a customer asks here themselves; it goes along the direct line and is promised what the rules say.</summary>
public static class OpenQuestion
{
    /// <param name="Form">Sent twice, it is one case.</param>
    /// <param name="Side">For whom, of <see cref="PortalVisitor.Sides"/>; null when the register does not know them.</param>
    /// <param name="Caller">The name of somebody whom the register does not know.</param>
    /// <param name="Words">In their own words.</param>
    /// <param name="Phone">To be called back; with <paramref name="CallBefore"/>.</param>
    public sealed record Input(Guid Form, PortalVisitor.Side? Side, string? Caller, CaseKind Kind, string? Words, string? Phone, DateTimeOffset? CallBefore)
    {
        /// <summary>The form that was filled in; null for words alone.</summary>
        public Guid? RequestForm { get; init; }
    }


    /// <summary>Null when it can be asked like this.</summary>
    public static Reason? Check(Input input, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!Enum.IsDefined(input.Kind))
            return new Reason("Choose what it is.");
        if (string.IsNullOrWhiteSpace(input.Words))
            return new Reason("Write what you want to ask or tell us.");
        if (input.Words.Length > CaseThread.LongestText)
            return new Reason("Longer than {0} characters.", CaseThread.LongestText);
        if (input.Caller?.Length > OpenCase.LongestSubject)
            return new Reason("Longer than {0} characters.", OpenCase.LongestSubject);
        return WantsCall(input) ? AskCallback.Check(CallOf(input), now) : null;
    }

    /// <param name="db">A unit of work of the caller's, with nothing in it.</param>
    /// <param name="mail">Shown to be theirs, in lower case.</param>
    /// <param name="language">In which they are written to.</param>
    /// <param name="input">What they ask.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<CaseMessage>> RunAsync(AppDb db, string mail, string language, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Check(input, now) is { } wrong)
            return wrong;
        if (await KeptAsync(db, mail, input.Form, cancel) is { } kept)
            return kept;
        try
        {
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
            var opened = await OpenAsync(db, mail, language, input, now, cancel);
            if (opened.Done && own is not null)
                await own.CommitAsync(cancel);
            return opened;
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            // The same form at the same moment; or the register changed beneath it, which a second look sees.
            db.ChangeTracker.Clear();
            if (await KeptAsync(db, mail, input.Form, cancel) is { } twin)
                return twin;
            throw;
        }
    }

    /// <summary>What this form became before, for whoever sent it.</summary>
    private static Task<CaseMessage?> KeptAsync(AppDb db, string mail, Guid form, CancellationToken cancel) =>
        db.CaseMessages.AsNoTracking().SingleOrDefaultAsync(m => m.FormKey == form && db.CaseAskers.Any(a => a.CaseId == m.CaseId && a.Mail == mail), cancel);

    /// <summary>In the caller's transaction.</summary>
    internal static async Task<Outcome<CaseMessage>> OpenAsync(AppDb db, string mail, string language, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        var side = input.Side;
        var form = input.RequestForm is { } filled ? await db.RequestForms.SingleOrDefaultAsync(f => f.Id == filled, cancel) : null;
        var opened = await OpenCase.RunAsync(
            db, new OpenCase.Input(form?.Kind ?? input.Kind, form?.Title, input.Words, CaseImpact.Normal, ChannelKind.Portal, side?.Relation, side?.Person, input.Caller ?? mail, form?.Product, null, null, null), null, now, cancel);
        if (!opened.Done)
            return opened.Refusal;
        var one = opened.Value;
        if (form is not null)
            await CountAsync(db, form, one, now, cancel);
        var line = HearCustomer.Say(db, one, new HearCustomer.Input(input.Form, input.Words, ChannelKind.Portal), now);
        if (WantsCall(input))
        {
            var call = AskCallback.Apply(db, one, CallOf(input), now);
            one.DueAt = call.DueAt < one.DueAt ? call.DueAt : one.DueAt;
        }

        db.CaseAskers.Add(new CaseAsker { CaseId = one.Id, Mail = mail, Name = side is null ? input.Caller : null, Language = language });
        await db.SaveChangesAsync(cancel);
        // Beside the card: whoever edits it at this moment is not told of a change that is none of theirs.
        foreach (var touched in new[] { side?.Relation, side?.Person }.OfType<Guid>())
            await db.Relations.Where(r => r.Id == touched && (r.LastContactAt == null || r.LastContactAt < now)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastContactAt, now), cancel);
        return line;
    }

    /// <summary>What the form promises stands instead of what the rules do.</summary>
    private static async Task CountAsync(AppDb db, RequestForm form, Case one, DateTimeOffset now, CancellationToken cancel)
    {
        await db.RequestForms.Where(f => f.Id == form.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Sent, f => f.Sent + 1), cancel);
        if (form.AnswerMinutes is not { } minutes || (await ReadHours.RunAsync(db, one.LocationId, cancel)).Clock.Add(now, TimeSpan.FromMinutes(minutes)) is not { Done: true, Value: var due })
            return;
        foreach (var byRule in db.ChangeTracker.Entries<Promise>().Where(entry => entry.Entity.CaseId == one.Id && entry.Entity.Kind is PromiseKind.FirstAnswer).ToList())
            byRule.State = EntityState.Detached;
        db.Promises.Add(new Promise { Id = Guid.CreateVersion7(now), CaseId = one.Id, Kind = PromiseKind.FirstAnswer, DueAt = due, OwnerId = one.OwnerId, MadeAt = now });
        one.DueAt = db.ChangeTracker.Entries<Promise>().Where(entry => entry.Entity.CaseId == one.Id).Min(entry => entry.Entity.DueAt);
    }

    private static bool WantsCall(Input input) => !string.IsNullOrWhiteSpace(input.Phone) || input.CallBefore is not null;

    /// <summary>The promise is part of the same form, which has its key already.</summary>
    private static AskCallback.Input CallOf(Input input) => new(null, input.Phone, input.CallBefore, null);
}
