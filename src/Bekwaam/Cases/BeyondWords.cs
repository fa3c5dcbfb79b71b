using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Beyond;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What the questions are that help to decide how much to do, and what can be decided.</summary>
internal static class BeyondWords
{
    public static string Of(DeserveQuestion question) => question switch
    {
        DeserveQuestion.WeNeedThem => Key("How much do we need this customer?"),
        DeserveQuestion.TheyNeedUs => Key("How much do they need us?"),
        DeserveQuestion.WeLikeThem => Key("Do we like them?"),
        DeserveQuestion.TimeAndEnergy => Key("Have we time and energy?"),
        DeserveQuestion.SuitsNow => Key("Does it suit now?"),
        _ => Key("How much does their feeling move me?"),
    };

    public static string Of(Deserved decision) => decision switch
    {
        Deserved.JustHelp => Key("just help"),
        Deserved.SomethingExtra => Key("something extra for them"),
        Deserved.MuchExtra => Key("much extra"),
        _ => Key("keep it short"),
    };

    public static IReadOnlyList<SelectListItem> Answers(IStringLocalizer L) =>
        [new(L["left open"], ""), new(L["a little"], "1"), new(L["somewhat"], "2"), new(L["very much"], "3")];

    public static string Head(CaseMessage message, string by, IStringLocalizer L)
    {
        var line = message.Details is { } json ? StoredJson.Read<DecideDeserved.Line>(json) : new DecideDeserved.Line(Deserved.JustHelp, 0);
        return line.Minutes > 0
            ? L["{0} decided how much to do: {1}; {2} {2:plural:minute|minutes} beyond duty", by, L[Of(line.Decision)].Value, line.Minutes]
            : L["{0} decided how much to do: {1}", by, L[Of(line.Decision)].Value];
    }
}
