using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Cases about what a customer says; the form of a contact reads this while somebody writes. Sent, so that no words of a customer stand in an address.</summary>
internal sealed class AlikeModel(AppDb db) : PageModel
{
    private const int Most = 5;

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Null when nothing was asked yet.</summary>
    public IReadOnlyList<FindAlike.Match>? Found { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel) => Found = await FindAlike.RunAsync(db, Text, null, Most, cancel);
}
