using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Portal.Forms;
using Bekwaam.Customers;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Customer;

/// <summary>Where a customer asks, complains or praises in their own words.</summary>
internal sealed class AskModel(AppDb db, LocalTime time, FormSeal seal, IStringLocalizer L) : AskPage(db, time, seal, L)
{
    private const int MostAbout = 200;
    private const int MostAnswers = 3;

    [BindProperty]
    public CaseKind Kind { get; set; } = CaseKind.Question;

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<SelectListItem> Kinds => CustomerWords.KindItems(Texts);

    /// <summary>For what is asked often.</summary>
    public IReadOnlyList<RequestForm> Forms { get; private set; } = [];

    /// <summary>Answers that may make asking needless, on what they searched for.</summary>
    public IReadOnlyList<FindArticles.Match> Answers { get; private set; } = [];

    /// <param name="call">Wants to be called.</param>
    /// <param name="about">What they searched for.</param>
    /// <param name="cancel">Stops.</param>
    public async Task OnGetAsync(bool call, string? about, CancellationToken cancel)
    {
        Words = about is { Length: > 0 and <= MostAbout } ? about : null;
        await OpenAsync(call, cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SendAsync(Of(Kind, Words), cancel);

    protected override async Task ReadMoreAsync(CancellationToken cancel)
    {
        Answers = await FindArticles.RunAsync(Db, Words?.Length > MostAbout ? Words[..MostAbout] : Words, ArticleAudience.Customers, null, MostAnswers, cancel);
        Forms = await Db.RequestForms.AsNoTracking().Where(f => f.ClosedAt == null && f.Language == Languages.Current).OrderBy(f => f.Position).ThenBy(f => f.Id).ToListAsync(cancel);
    }
}
