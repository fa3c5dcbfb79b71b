using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Customers;
using Bekwaam.Privacy;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Customer;

/// <summary>What we have of a customer: to look at, to put right, to take along, and what they may be sent.</summary>
internal sealed class MeModel(AppDb db, LocalTime time, FormSeal seal, CurrentOrganisation organisations, IStringLocalizer L) : CustomerPage(db, time)
{
    /// <summary>What stands above the choices, and is kept with what they chose.</summary>
    public static readonly string Wording = Key("You may send me:");

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };
    private static readonly ChannelKind[] Channels = [ChannelKind.Phone, ChannelKind.Mail, ChannelKind.Post, ChannelKind.WhatsApp, ChannelKind.Portal];

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Street { get; set; }

    [BindProperty]
    public string? HouseNumber { get; set; }

    [BindProperty]
    public string? Addition { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public ChannelKind? Channel { get; set; }

    [BindProperty]
    public string? NewMail { get; set; }

    public OwnData.View Data { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> LanguageItems => [new(L["no matter"], ""), .. Languages.All.Select(language => new SelectListItem(Languages.Name(language), language))];

    public IReadOnlyList<SelectListItem> ChannelItems => [new(L["no matter"], ""), .. Channels.Select(channel => new SelectListItem(L[Cases.CaseWords.Of(channel)], channel.ToString()))];

    public bool May(PermissionPurpose purpose) => Data.Permissions.TryGetValue(purpose, out var given) && given;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Data = await OwnData.ReadAsync(Db, Visitor!, cancel);
        if (Data.Card is not { } own)
            return;
        Version = own.Version;
        var address = own.Card.Addresses.Count > 0 ? own.Card.Addresses[0] : null;
        (Street, HouseNumber, Addition, Postcode, Place) = (address?.Street, address?.HouseNumber, address?.Addition, address?.Postcode, address?.Place);
        Phone = own.Card.Phones.Count > 0 ? Core.Relations.Numbers.Phones.Show(own.Card.Phones[0]) : null;
        (Language, Channel) = (own.Card.Language, own.Card.PreferredChannel);
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancel)
    {
        var changed = await OwnData.ChangeAsync(Db, Visitor!, new(Version, Phone, Street, HouseNumber, Addition, Postcode, Place, Language, Channel), Time.Now, cancel);
        if (!changed.Done)
            return await RefuseAsync(L.Localize(changed.Refusal), cancel);
        if (changed.Value.Faults is [var fault, ..])
            return await RefuseAsync(L.Localize(fault.Why), cancel);
        if (changed.Value.Conflict is not null)
            return await RefuseAsync(L["A colleague of ours changed something here at the same moment. Look whether it is right now, and save again what is not."], cancel, newest: true);
        return There(L["Saved."]);
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancel)
    {
        var asked = await RequestPortalLink.RunAsync(Db, new RequestPortalLink.Input(NewMail, Languages.Current, "/portal/me", seal.NetworkOf(HttpContext)) { AddTo = Visitor }, Time.Now, cancel);
        return asked.Done ? There(L["Look in the mail of the new address: there is a link in it."]) : await RefuseAsync(L.Localize(asked.Refusal), cancel);
    }

    public async Task<IActionResult> OnPostPreferAsync(PermissionPurpose[] may, bool nothing, CancellationToken cancel)
    {
        HashSet<PermissionPurpose> wanted = nothing ? [] : [.. may];
        var kept = await OwnData.PreferAsync(Db, Visitor!, wanted, L[Wording], Time.Now, cancel);
        return kept.Done ? There(wanted.Count == 0 ? L["We send you nothing but answers to what you ask."] : L["Saved."]) : await RefuseAsync(L.Localize(kept.Refusal), cancel);
    }

    public async Task<IActionResult> OnPostMachineAsync(CancellationToken cancel) => await GatherAsync(cancel) is { } data
        ? File(Encoding.UTF8.GetBytes(data.ToJson().ToJsonString(Json)), "application/json", "bekwaam.json")
        : NotFound();

    public async Task<IActionResult> OnPostReadableAsync(CancellationToken cancel)
    {
        if (await GatherAsync(cancel) is not { } data)
            return NotFound();
        var organisation = (await organisations.GetAsync(HttpContext.RequestServices, cancel))!;
        return File(Encoding.UTF8.GetBytes(PersonalDataPage.Write(data, organisation, L)), "text/html; charset=utf-8", "bekwaam.html");
    }

    private async Task<GatherPersonalData.Result?> GatherAsync(CancellationToken cancel) =>
        (await OwnData.ReadAsync(Db, Visitor!, cancel)).Card is { } own ? await GatherPersonalData.RunAsync(Db, own.Number, null, Time.Now, HttpContext.Address(), cancel) : null;

    /// <summary>What was typed stays; after somebody else was first, with the card as it is by now.</summary>
    private async Task<IActionResult> RefuseAsync(string why, CancellationToken cancel, bool newest = false)
    {
        ModelState.AddModelError("", why);
        Data = await OwnData.ReadAsync(Db, Visitor!, cancel);
        if (newest && Data.Card is { } own)
        {
            ModelState.Remove(nameof(Version));
            Version = own.Version;
        }

        return Page();
    }

    private LocalRedirectResult There(string words)
    {
        TempData.Tell(NoticeKind.Done, words);
        return LocalRedirect("/portal/me");
    }
}
