using Bekwaam.Core.Webhooks;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Webhooks;

/// <summary>What programs are told, and what came of it, in words.</summary>
internal static class WebhookWords
{
    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        [WebhookEvents.CaseOpened] = Key("A case was opened"),
        [WebhookEvents.CaseHeard] = Key("A customer said something"),
        [WebhookEvents.CaseAnswered] = Key("A customer was answered"),
        [WebhookEvents.CaseAssigned] = Key("A case was given to somebody"),
        [WebhookEvents.CasePassedOn] = Key("A customer was passed on"),
        [WebhookEvents.CaseAsked] = Key("A colleague was asked"),
        [WebhookEvents.CasePromised] = Key("Something was promised"),
        [WebhookEvents.CasePromiseKept] = Key("A promise was kept"),
        [WebhookEvents.CasePromiseWithdrawn] = Key("A promise was withdrawn"),
        [WebhookEvents.CaseEscalated] = Key("A promise was late, and who leads was told"),
        [WebhookEvents.CaseChanged] = Key("A case was put right, or waits for somebody else"),
        [WebhookEvents.CaseSolved] = Key("A case was solved"),
        [WebhookEvents.CaseReopened] = Key("A case was opened again"),
        [WebhookEvents.CaseRated] = Key("A customer said how it went"),
        [WebhookEvents.CaseMerged] = Key("Cases were merged, or taken apart again"),
        [WebhookEvents.CaseComplaint] = Key("A step in a complaint"),
        [WebhookEvents.Trial] = Key("Trial"),
    };

    public static string Of(string name) => Events.GetValueOrDefault(name, name);

    /// <summary>What came of a notice.</summary>
    public static string Of(WebhookDelivery delivery, IStringLocalizer L)
    {
        var why = delivery switch
        {
            { Fault: DeliveryFault.TookTooLong } => L["no answer within {0} seconds", (int)DeliverWebhooks.Patience.TotalSeconds].Value,
            { Fault: DeliveryFault.NotAllowed } => L["no program can be at this address"].Value,
            { Fault: DeliveryFault.NoSecret } => L["its secret cannot be read: make a new one"].Value,
            { Fault: DeliveryFault.NotReached } => L["could not be reached"].Value,
            { Status: { } status } => L["answered with {0}", status].Value,
            _ => null,
        };
        return delivery.State switch
        {
            DeliveryState.Delivered => L["arrived"],
            DeliveryState.GivenUp => L["given up: {0}", why ?? ""],
            _ => why is null ? L["waits"] : L["waits, tried {0} {0:plural:time|times}: {1}", delivery.Attempts, why],
        };
    }
}
