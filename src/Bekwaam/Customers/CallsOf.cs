using System.Globalization;
using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings.Hours;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Customers;

/// <summary>When somebody can be called back, as a list to choose from.</summary>
internal static class CallsOf
{
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="location">The branch whose hours hold; null for the organisation.</param>
    /// <param name="time">The organisation's clock.</param>
    /// <param name="L">Texts.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlyList<SelectListItem>> ItemsAsync(AppDb db, Guid? location, LocalTime time, IStringLocalizer L, CancellationToken cancel) =>
        CustomerWords.Calls(CallbackTimes.Of((await ReadHours.RunAsync(db, location, cancel)).Clock, time.Now), time, L);

    /// <summary>What was chosen; null for nothing, or for what no list of ours held.</summary>
    public static DateTimeOffset? Read(string? chosen) =>
        DateTimeOffset.TryParseExact(chosen, "o", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
}
