using System.Text.Json;
using Bekwaam.Core.Accounts;
using Bekwaam.Hosting;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Accounts;

/// <summary>What the trail says, in words: {0} who, {1} on what or whom, {2} and further what changed.</summary>
internal static class AuditSentences
{
    /// <param name="Name">What the kind is called, to choose it by.</param>
    /// <param name="Words">The sentence.</param>
    /// <param name="Details">Names of the facts that fill its further places.</param>
    public sealed record Sentence(string Name, string Words, params string[] Details);

    public static IReadOnlyDictionary<string, Sentence> All { get; } = new Dictionary<string, Sentence>(StringComparer.Ordinal)
    {
        [AuditKind.SetUp] = new(Key("Set up"), Key("{0} set up the installation of {1}.")),
        [AuditKind.SetUpRefused] = new(Key("Wrong set-up code"), Key("Somebody gave a wrong code on the set-up page.")),
        [AuditKind.OrganisationChanged] = new(Key("Organisation changed"), Key("{0} changed the organisation: {1}, language {2}, time zone {3}."), "language", "timeZone"),
        [AuditKind.SignedIn] = new(Key("Signed in"), Key("{0} signed in.")),
        [AuditKind.SignInFailed] = new(Key("Sign-in refused"), Key("Somebody was not let in as {1}.")),
        [AuditKind.Locked] = new(Key("Locked"), Key("{1} was locked for a quarter of an hour after wrong attempts.")),
        [AuditKind.SignedOut] = new(Key("Signed out"), Key("{0} signed out.")),
        [AuditKind.PasswordChanged] = new(Key("Password changed"), Key("{0} changed their own password.")),
        [AuditKind.PasswordReset] = new(Key("Password set at the console"), Key("Somebody at the console of the server set a new password for {1}.")),
        [AuditKind.PasswordRefused] = new(Key("Password not changed"), Key("{0} gave a wrong current password when changing it.")),
        [AuditKind.PasswordLinkIssued] = new(Key("Link to a new password"), Key("{0} made a link to a new password for {1}.")),
        [AuditKind.DetailsChanged] = new(Key("Name or language changed"), Key("{0} changed their own name or language: {2}, {3}."), "name", "language"),
        [AuditKind.RolesChanged] = new(Key("Roles changed"), Key("{0} changed the roles of {1} from {2} to {3}."), "from", "to"),
        [AuditKind.Disabled] = new(Key("Disabled"), Key("{0} disabled the account of {1}.")),
        [AuditKind.Enabled] = new(Key("Enabled"), Key("{0} enabled the account of {1}.")),
        [AuditKind.Invited] = new(Key("Invited"), Key("{0} invited {1} as {2}."), "roles"),
        [AuditKind.InvitationRevoked] = new(Key("Invitation withdrawn"), Key("{0} withdrew the invitation of {1}.")),
        [AuditKind.InvitationAccepted] = new(Key("Invitation accepted"), Key("{0} accepted the invitation for {1}, as {2}."), "roles"),
        [AuditKind.FieldChanged] = new(Key("Field changed"), Key("{0} changed the field {2} of relations."), "label"),
        [AuditKind.CaseFieldChanged] = new(Key("Field changed"), Key("{0} changed the field {2} of cases."), "label"),
        [AuditKind.LocationChanged] = new(Key("Branch changed"), Key("{0} changed the branch {1}.")),
        [AuditKind.HoursChanged] = new(Key("Opening hours changed"), Key("{0} changed the opening hours of {1}.")),
        [AuditKind.PromisesChanged] = new(Key("Promises changed"), Key("{0} changed what is promised by rule.")),
        [AuditKind.ComplaintRulesChanged] = new(Key("Rules for complaints changed"), Key("{0} changed what is promised about complaints.")),
        [AuditKind.RoutingChanged] = new(Key("Direct line changed"), Key("{0} changed to whom cases go.")),
        [AuditKind.MandateSet] = new(Key("Mandate given"), Key("{0} said what {1} may decide without asking: {2}, up to {3}."), "what", "upTo"),
        [AuditKind.MandateEnded] = new(Key("Mandate taken back"), Key("{0} took a mandate of {1} back: {2}, up to {3}."), "what", "upTo"),
        [AuditKind.TokenIssued] = new(Key("Token made"), Key("{0} made the token “{1}” for: {2}."), "scopes"),
        [AuditKind.TokenRevoked] = new(Key("Token withdrawn"), Key("{0} withdrew the token “{1}”.")),
        [AuditKind.RelationErased] = new(Key("Relation erased"), Key("{0} erased relation {1}: {2}."), "why"),
        [AuditKind.DataFileMade] = new(Key("File of somebody's data made"), Key("{0} made a file of all data about relation {1}.")),
        [AuditKind.RelationsExported] = new(Key("Relations exported"), Key("{0} wrote relations out as a file: {2}."), "format"),
        [AuditKind.CasesExported] = new(Key("Cases exported"), Key("{0} wrote cases out as a file: {2}."), "format"),
        [AuditKind.WebhookChanged] = new(Key("Notice to a program changed"), Key("{0} changed the notices to the program {1}.")),
        [AuditKind.WebhookRemoved] = new(Key("Notice to a program removed"), Key("{0} removed the notices to the program {1}.")),
        [AuditKind.MailServerChanged] = new(Key("Mail server changed"), Key("{0} changed through which server mail goes out.")),
        [AuditKind.CustomerDoorChanged] = new(Key("Customers' door changed"), Key("{0} changed the customers' own door at {1}.")),
        [AuditKind.RetentionChanged] = new(Key("Retention rules changed"), Key("{0} changed how long relations are kept.")),
        [AuditKind.JobRetried] = new(Key("Job tried again"), Key("{0} had a job tried again: {1}.")),
        [AuditKind.JobDiscarded] = new(Key("Job discarded"), Key("{0} discarded a job that gave up: {1}.")),
    };

    public static string Of(ReadAuditTrail.Line line, IStringLocalizer localizer)
    {
        var (happened, actor) = (line.Event, line.Actor);
        if (!All.TryGetValue(happened.Kind, out var sentence))
            return $"{actor ?? localizer["Somebody"]}: {happened.Kind} {happened.Subject}";
        var facts = happened.Details is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(happened.Details)!;
        object[] args =
        [
            actor ?? localizer["Somebody"].Value,
            happened.Subject is { } subject ? JobNames.Of(subject, localizer) : localizer["an address without an account"].Value,
            .. sentence.Details.Select(name => Words(facts.GetValueOrDefault(name), localizer)),
        ];
        return localizer[sentence.Words, args];
    }

    /// <summary>Names of roles and languages in words; anything else as it is.</summary>
    private static string Words(string? fact, IStringLocalizer localizer) => fact switch
    {
        null or "" => localizer["none"],
        "nl" or "en" => Texts.Languages.Name(fact),
        _ when fact.Split(',') is var parts && Array.TrueForAll(parts, part => Enum.TryParse<Role>(part, out _)) =>
            string.Join(", ", parts.Select(part => localizer[part].Value)),
        _ => fact,
    };
}
