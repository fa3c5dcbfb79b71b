using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Linking;
using Microsoft.AspNetCore.Mvc;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Linking a case with others, merging, and undoing either.</summary>
internal sealed partial class CaseModel
{
    public ReadLinks.View Links { get; private set; } = ReadLinks.View.None;

    public ThreadLine LineOf(CaseMessage message) => ThreadLine.Of(message, View, time, L);

    public Task<IActionResult> OnPostLinkAsync(CancellationToken cancel) =>
        DoAsync((id, me) => LinkCase.RunAsync(db, id, Input.Other, Input.LinkKind, me, time.Now, cancel), nameof(CaseForm.Other), cancel);

    public Task<IActionResult> OnPostMergeAsync(CancellationToken cancel) =>
        DoAsync((id, me) => MergeCases.RunAsync(db, id, Input.Other, me, time.Now, cancel), nameof(CaseForm.Other), cancel);

    public Task<IActionResult> OnPostUnmergeAsync(Guid merge, CancellationToken cancel) =>
        DoAsync((_, me) => UnmergeCases.RunAsync(db, merge, me, time.Now, cancel), "", cancel);

    public async Task<IActionResult> OnPostUnlinkAsync(Guid other, CancellationToken cancel)
    {
        if (await IdAsync(cancel) is not { } id)
            return NotFound();
        await LinkCase.RemoveAsync(db, id, other, cancel);
        return There(L["Removed."]);
    }
}
