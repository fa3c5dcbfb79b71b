using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>
/// Takes down what somebody asks who is not signed in. It reaches colleagues once a mailed link was used; what looks like the work of
/// a program is kept apart for a colleague to look at, and beyond what anybody could look at it is only counted.
/// </summary>
public static class RequestQuestion
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(48);

    /// <summary>Nobody reads a form and types a question in less.</summary>
    public static readonly TimeSpan SoonestTyped = TimeSpan.FromSeconds(3);

    /// <summary>A form that was open for longer was forgotten, or is being used again and again.</summary>
    public static readonly TimeSpan LongestOpen = TimeSpan.FromHours(24);

    public const int PerNetworkAnHour = 15;
    public const int PerAddressADay = 5;

    /// <summary>Kept apart in a day; what comes above that is counted.</summary>
    public const int HeldADay = 200;

    private const int MostLinks = 3;

    private static readonly Reason Full = new Reason("So much comes in at this moment that we cannot take this. Nothing was sent; your text is still here. Try again tomorrow, or call us.");

    /// <param name="Mail">As typed.</param>
    /// <param name="Language">"nl" or "en".</param>
    /// <param name="Network">A keyed hash.</param>
    /// <param name="Hidden">What stood in the field that people do not see.</param>
    /// <param name="OpenedAt">When the form was opened, as it says itself under seal; null when that cannot be read.</param>
    public sealed record Input(OpenQuestion.Input Question, string? Mail, string Language, string Network, string? Hidden, DateTimeOffset? OpenedAt);

    /// <returns>What was kept: to be mailed, or held for a colleague.</returns>
    public static async Task<Outcome<PortalQuestion>> RunAsync(AppDb db, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (!EmailAddress.LooksRight(input.Mail))
            return new Reason("Fill in your mail address: that is where our answer goes.");
        if (OpenQuestion.Check(input.Question, now) is { } wrong)
            return wrong;
        var mail = PortalVisitor.Normalise(input.Mail!);
        if (await db.PortalQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Form == input.Question.Form && q.Mail == mail, cancel) is { } before)
            return before;
        var suspicion = await SuspectAsync(db, input, mail, now, cancel);
        if (suspicion is not Suspicion.None && await IsFullAsync(db, now, cancel))
        {
            await CountAsync(db, suspicion, now, cancel);
            return Full;
        }

        var question = new PortalQuestion
        {
            Id = Guid.CreateVersion7(now),
            Form = input.Question.Form,
            Mail = mail,
            Name = string.IsNullOrWhiteSpace(input.Question.Caller) ? null : CaseThread.Clean(input.Question.Caller),
            Kind = input.Question.Kind,
            Words = CaseThread.Clean(input.Question.Words!),
            RequestFormId = input.Question.RequestForm,
            Phone = input.Question.Phone,
            CallBefore = input.Question.CallBefore,
            Language = input.Language,
            Network = input.Network,
            AskedAt = now,
            ExpiresAt = now + ValidFor,
            State = suspicion is Suspicion.None ? QuestionState.Waiting : QuestionState.Held,
            Suspicion = suspicion,
        };
        db.PortalQuestions.Add(question);
        if (question.State is QuestionState.Waiting)
            JobQueue.Enqueue(db, MailQuestions.JobKind, new { }, now, lane: MailQuestions.Lane);
        try
        {
            await db.SaveChangesAsync(cancel);
            return question;
        }
        catch (DbUpdateException)
        {
            // The same form at the same moment.
            db.ChangeTracker.Clear();
            return await db.PortalQuestions.AsNoTracking().SingleAsync(q => q.Form == input.Question.Form, cancel);
        }
    }

    private static async Task<Suspicion> SuspectAsync(AppDb db, Input input, string mail, DateTimeOffset now, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(input.Hidden))
            return Suspicion.HiddenField;
        if (input.OpenedAt is not { } opened || now - opened < SoonestTyped || now - opened > LongestOpen)
            return Suspicion.TooSoon;
        if (LinksIn(input.Question.Words!) > MostLinks)
            return Suspicion.ManyLinks;
        var (hour, day) = (now.AddHours(-1), now.AddDays(-1));
        if (await db.PortalQuestions.Where(q => q.Network == input.Network && q.AskedAt > hour && q.Suspicion == Suspicion.None).Take(PerNetworkAnHour).CountAsync(cancel) >= PerNetworkAnHour)
            return Suspicion.BusyNetwork;
        return await db.PortalQuestions.Where(q => q.Mail == mail && q.AskedAt > day).Take(PerAddressADay).CountAsync(cancel) >= PerAddressADay ? Suspicion.BusyAddress : Suspicion.None;
    }

    private static async Task<bool> IsFullAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var day = now.AddDays(-1);
        return await db.PortalQuestions.Where(q => q.Suspicion != Suspicion.None && q.AskedAt > day).Take(HeldADay).CountAsync(cancel) >= HeldADay;
    }

    private static async Task CountAsync(AppDb db, Suspicion suspicion, DateTimeOffset now, CancellationToken cancel)
    {
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        if (await AddOneAsync() > 0)
            return;
        db.PortalTurnedAway.Add(new PortalTurnedAway { Day = today, Suspicion = suspicion, Count = 1 });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another was the first of the day at the same moment.
            db.ChangeTracker.Clear();
            await AddOneAsync();
        }

        Task<int> AddOneAsync() => db.PortalTurnedAway.Where(t => t.Day == today && t.Suspicion == suspicion)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count + 1), cancel);
    }

    private static int LinksIn(string words)
    {
        var (links, from) = (0, 0);
        while ((from = words.IndexOf("://", from, StringComparison.Ordinal)) >= 0)
            (links, from) = (links + 1, from + 3);
        return links;
    }
}
