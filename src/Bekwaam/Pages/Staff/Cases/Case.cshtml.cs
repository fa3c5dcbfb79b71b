using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Privacy;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>One case: the customer's words, the state as a sentence, the thread, and one box to answer in.</summary>
internal sealed partial class CaseModel(AppDb db, LocalTime time, NoteLook looks, CaseLinks links, IStringLocalizer L) : PageModel
{
    private const int MostAlike = 4;
    private const int MostArticles = 3;

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    /// <summary>Which form is open: pass, ask, promise, change, note.</summary>
    [BindProperty(Name = "do", SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty]
    public CaseForm Input { get; set; } = new();

    public ReadCase.View View { get; private set; } = null!;

    /// <summary>What was written once for such cases.</summary>
    public IReadOnlyList<FindArticles.Match> Articles { get; private set; } = [];

    /// <summary>An answer by website is mailed to the customer.</summary>
    public bool IsMailed { get; private set; }

    /// <summary>Who asked it on the website themselves.</summary>
    public CaseAsker? Asker { get; private set; }

    /// <summary>For the forms to pass it on and to ask a colleague.</summary>
    public HelpChoices Help { get; private set; } = null!;

    /// <summary>What was said while somebody wrote.</summary>
    public IReadOnlyList<ThreadLine> Meanwhile { get; private set; } = [];

    /// <summary>Cases about the same, as long as this one is open.</summary>
    public IReadOnlyList<FindAlike.Match> Alike { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The administrator's fields: what stands in them, and, where they are filled in, also those that are empty.</summary>
    public IReadOnlyList<CaseFieldValues.Line> Own { get; private set; } = [];

    public LocalTime Time => time;

    public IEnumerable<ThreadLine> Thread => View.Thread.Select(message => LineOf(message) with { Files = files[message.Id], Number = View.Case.Number });

    public bool Mine => View.Case.OwnerId == User.AccountId();

    public string Customer => CaseWords.Who(L, View.Person?.Name ?? View.Relation?.Name, View.Case.Caller);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await ReadAsync(cancel))
            return NotFound();
        if (View.Case.MergedInto is not null && await MergeCases.SurvivorAsync(db, View.Case.Number, cancel) is { } survivor)
            return LocalRedirect($"~/cases/{survivor}");
        Input = CaseForm.For(View, time);
        Input.Tags = string.Join(", ", Tags);
        Input.Own = [.. Own.Select(line => new FieldLine { Key = line.Field.Key, Value = Written(line) })];
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await IdAsync(cancel) is not { } id)
            return NotFound();
        if (await KeepFilesAsync(id, cancel) is { } tooMuch)
            return await AgainAsync(tooMuch, nameof(CaseForm.Files), cancel);
        var input = new AnswerCustomer.Input(Input.Form, Input.Version, Input.Seen, Input.Answer, Input.Channel, Input.Then);
        var outcome = await AnswerCustomer.RunAsync(db, id, input, User.AccountId()!.Value, time.Now, cancel);
        if (!outcome.Done)
            return await AgainAsync(outcome.Refusal, nameof(CaseForm.Answer), cancel);
        if (outcome.Value.Kept is not null)
            return There(L["Your answer is kept."]);
        await ReadAsync(cancel);
        Meanwhile = [.. outcome.Value.Meanwhile.Select(message => ThreadLine.Of(message, View, time, L))];
        // From here on whoever wrote has seen it: the same text may be sent as it stands.
        ModelState.Remove("Input.Version");
        ModelState.Remove("Input.Seen");
        (Input.Version, Input.Seen) = (View.Case.Version, View.Case.Lines);
        return Page();
    }

    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancel) =>
        DoAsync(async (id, me) => await KeepFilesAsync(id, cancel) is { } tooMuch ? tooMuch : await AddCaseNote.RunAsync(db, id, Input.Alternative ? MessageKind.Alternative : MessageKind.Note, Input.Note, Input.Form, Input.RemindOn, me, time.Now, cancel), nameof(CaseForm.Note), cancel);

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancel) =>
        DoAsync(async (id, me) => Input is { Of: { } of, Why: { } why } ? await AskColleague.RunAsync(db, id, new HelpNeeded(of, null, why, Input.HelpText) { Form = Input.Form, Wanted = why is HelpReason.NoMandate ? Input.Grant : null, Amount = why is HelpReason.NoMandate ? Input.Money : null }, me, time.Now, cancel) : NoHelp(), nameof(CaseForm.HelpText), cancel);

    public Task<IActionResult> OnPostReplyAsync(Guid question, CancellationToken cancel) =>
        DoAsync((_, me) => AnswerColleague.RunAsync(db, question, Input.Reply, Input.Form, me, time.Now, cancel), nameof(CaseForm.Reply), cancel);

    public Task<IActionResult> OnPostPassAsync(CancellationToken cancel) =>
        DoAsync(async (id, me) => HelpChoices.ReadPlace(Input.To, Input.Why, Input.HelpText) is { } help ? await PassOn.RunAsync(db, id, help with { Form = Input.Form }, me, time.Now, cancel) : NoPlace(), nameof(CaseForm.To), cancel);

    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancel) =>
        DoAsync((id, me) => TakeCase.RunAsync(db, id, me, cancel), "", cancel);

    public Task<IActionResult> OnPostSolveAsync(CancellationToken cancel) =>
        DoAsync((id, me) => SolveCase.RunAsync(db, id, Input.How, Input.Form, me, time.Now, cancel), nameof(CaseForm.How), cancel);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) =>
        DoAsync((id, me) => ReopenCase.RunAsync(db, id, null, me, time.Now, cancel), "", cancel);

    public Task<IActionResult> OnPostWaitAsync(CancellationToken cancel) =>
        DoAsync((id, me) => LetCaseWait.RunAsync(db, id, Input.Then, me, time.Now, cancel), "", cancel);

    public Task<IActionResult> OnPostTagsAsync(CancellationToken cancel) =>
        DoAsync((id, _) => TagCase.RunAsync(db, id, Input.Tags, cancel), nameof(CaseForm.Tags), cancel);

    public Task<IActionResult> OnPostPromiseAsync(CancellationToken cancel) =>
        DoAsync((id, me) => MakePromise.RunAsync(db, id, new MakePromise.Input(Input.Callback ? PromiseKind.Callback : PromiseKind.Other, Input.Promise, time.Read(Input.DueDay, Input.DueTime), null) { Form = Input.Form }, me, time.Now, cancel), nameof(CaseForm.Promise), cancel);

    public Task<IActionResult> OnPostSettleAsync(Guid promise, bool kept, CancellationToken cancel) =>
        DoAsync((_, me) => SettlePromise.RunAsync(db, promise, kept, Input.How, Input.Form, me, time.Now, cancel), "", cancel);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancel) =>
        DoAsync((id, me) => ChangeCase.RunAsync(db, id, new ChangeCase.Input(Input.Version, Input.Kind, Input.Subject, Input.Impact, Input.Product, Filled), me, time.Now, cancel), nameof(CaseForm.Subject), cancel);

    private CaseFieldValues.Filled? Filled => Input.Own.Count == 0 ? null : new(Input.Own.DistinctBy(line => line.Key).ToDictionary(line => line.Key, line => line.Value), CultureInfo.CurrentCulture);

    /// <summary>As its reader types it.</summary>
    private static string? Written(CaseFieldValues.Line line) => line is { Field.Type: CustomFieldType.Number, Value: { } value } && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? number.ToString(CultureInfo.CurrentCulture) : line.Value;

    private static Outcome<Consultation> NoHelp() => new Reason("Choose who can help, and why.");

    private static Outcome<Case> NoPlace() => new Reason("Choose who can help, and why.");

    private async Task<IActionResult> DoAsync<T>(Func<Guid, Guid, Task<Outcome<T>>> act, string field, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await IdAsync(cancel) is not { } id || User.AccountId() is not { } me)
            return NotFound();
        var outcome = await act(id, me);
        return outcome.Done ? There(L["Saved."]) : await AgainAsync(outcome.Refusal, field, cancel);
    }

    private LocalRedirectResult There(string words)
    {
        Tell();
        TempData.Tell(NoticeKind.Done, words);
        return LocalRedirect($"~/cases/{Number}");
    }

    /// <summary>The page as it is by now, with what was typed and why it was refused.</summary>
    private async Task<IActionResult> AgainAsync(Reason why, string field, CancellationToken cancel)
    {
        ModelState.AddModelError(field.Length == 0 ? "" : nameof(Input) + "." + field, L.Localize(why));
        return await ReadAsync(cancel) ? Page() : NotFound();
    }

    private async Task<Guid?> IdAsync(CancellationToken cancel) =>
        CaseNumber.TryParse(Number, out var number) ? await db.Cases.Where(c => c.Number == number).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel) : null;

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        db.ChangeTracker.Clear();
        if (!CaseNumber.TryParse(Number, out var number) || await ReadCase.RunAsync(db, number, cancel) is not { } view)
            return false;
        View = view;
        if (view.Relation is { } relation)
            looks.Note(HttpContext, relation.Id);
        Templates = await db.AtHand.TemplatesAsync(db, cancel);
        await ReadFilesAsync(cancel);
        Own = view.Has.Fields || Act is "change" ? await CaseFieldValues.OfAsync(db, view.Case.Id, view.Case.Kind, cancel) : [];
        Links = view.Has.Links || view.Has.Merges ? await ReadLinks.RunAsync(db, view.Case, cancel) : ReadLinks.View.None;
        Tags = view.Has.Tags ? await TagCase.OfAsync(db, view.Case.Id, cancel) : [];
        if (view.Case.IsOpen)
            Articles = await FindArticles.RunAsync(db, view.Case.Subject, ArticleAudience.Colleagues, null, MostArticles, cancel);
        if (view.Case.IsOpen)
            Alike = await FindAlike.RunAsync(db, view.Case.Subject + " " + view.Said, number, MostAlike, cancel);
        if (Act is "pass" or "ask")
            Help = await HelpChoices.ReadAsync(db, User.AccountId(), L, cancel);
        IsMailed = await CustomerDoor.ReadAsync(db, cancel) is { Open: true };
        Asker = view.Case.Channel is ChannelKind.Portal ? await db.CaseAskers.AsNoTracking().SingleOrDefaultAsync(a => a.CaseId == view.Case.Id, cancel) : null;
        await ReadVerdictAsync(cancel);
        await ReadHeldAsync(cancel);
        Complaint = await ReadComplaint.RunAsync(db, view.Case, cancel);
        return true;
    }
}
