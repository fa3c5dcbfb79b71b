using System.Text.Json;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Relations;

/// <summary>What things about relations are called.</summary>
internal static class RelationWords
{
    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.Prospect => Key("Prospect"),
        RelationKind.Customer => Key("Customer"),
        RelationKind.FormerCustomer => Key("Former customer"),
        RelationKind.Supplier => Key("Supplier"),
        RelationKind.Authority => Key("Authority"),
        _ => Key("Other kind"),
    };

    public static string Of(RelationType type) => type is RelationType.Organisation ? Key("Organisation") : Key("Person");

    public static string Of(Wanted wanted) => wanted switch
    {
        Wanted.Name => Key("name"),
        Wanted.Kind => Key("what it is to us"),
        Wanted.Address => Key("whole address"),
        Wanted.Phone => Key("phone number"),
        Wanted.Mail => Key("mail address"),
        Wanted.Website => Key("website"),
        Wanted.TradeRegister => Key("KvK number"),
        Wanted.Person => Key("contact person"),
        Wanted.Adviser => Key("adviser"),
        Wanted.Language => Key("language"),
        Wanted.GivenName => Key("first name or initials"),
        _ => Key("a field of our own"),
    };

    public static string Of(UseLabel use) => use switch
    {
        UseLabel.Work => Key("work"),
        UseLabel.Home => Key("home"),
        UseLabel.Billing => Key("for invoices"),
        UseLabel.Delivery => Key("for deliveries"),
        UseLabel.Other => Key("other"),
        _ => Key("no label"),
    };

    public static string Of(PhoneKind kind) => kind switch
    {
        PhoneKind.Mobile => Key("mobile"),
        PhoneKind.Fax => Key("fax"),
        PhoneKind.Pager => Key("pager"),
        _ => Key("phone"),
    };

    public static string Of(ChannelKind channel) => channel switch
    {
        ChannelKind.Phone => Key("by phone"),
        ChannelKind.Mail => Key("by mail"),
        ChannelKind.Post => Key("by letter"),
        ChannelKind.Visit => Key("in person"),
        ChannelKind.Sms => Key("by text message"),
        ChannelKind.WhatsApp => Key("by WhatsApp"),
        ChannelKind.Social => Key("by social media"),
        _ => Key("by the portal"),
    };

    public static string Of(PermissionPurpose purpose) => purpose switch
    {
        PermissionPurpose.News => Key("News"),
        PermissionPurpose.Surveys => Key("Surveys"),
        PermissionPurpose.Offers => Key("Offers"),
        PermissionPurpose.Invitations => Key("Invitations"),
        _ => Key("Reminders"),
    };

    public static string Of(ContactRoles role) => role switch
    {
        ContactRoles.Decides => Key("decides"),
        ContactRoles.Uses => Key("uses"),
        ContactRoles.Pays => Key("pays"),
        ContactRoles.FollowsAll => Key("follows all of the organisation on the website"),
        ContactRoles.Advises => Key("advises"),
        _ => Key("signs"),
    };

    public static string Of(SocialNetwork network, string? service) => network switch
    {
        SocialNetwork.Other => service ?? Key("Elsewhere"),
        var known => known.ToString(),
    };

    public static string Of(CustomFieldType type) => type switch
    {
        CustomFieldType.Text => Key("Text"),
        CustomFieldType.Number => Key("Number"),
        CustomFieldType.Date => Key("Day"),
        CustomFieldType.YesNo => Key("Yes or no"),
        _ => Key("Choice"),
    };

    /// <summary>A field of the card, as <c>CompareCards</c> names it.</summary>
    public static string Field(string field) => field switch
    {
        "name" or "person.family" or "person.whole" => Key("name"),
        "person.given" or "person.initials" or "person.additional" or "person.nickname" => Key("first name or initials"),
        "person.prefix" => Key("prefix"),
        "person.title" or "person.suffix" => Key("title"),
        "alsoKnownAs" => Key("other name"),
        "birthDate" => Key("birthday"),
        "addresses" => Key("addresses"),
        "phones" => Key("phone numbers"),
        "mails" => Key("mail addresses"),
        "websites" => Key("websites"),
        "accounts" => Key("social accounts"),
        "tradeRegister" => Key("KvK number"),
        "vatNumber" => Key("VAT number"),
        "iban" => Key("IBAN"),
        "industry" => Key("industry"),
        "language" => Key("language"),
        "preferredChannel" => Key("preferred channel"),
        "tags" => Key("tags"),
        "notes" => Key("notes"),
        "photoHash" => Key("photo"),
        "adviser" => Key("adviser"),
        "location" => Key("branch"),
        "type" => Key("person or organisation"),
        "foreign" => Key("other details from a file"),
        _ => Key("a field of our own"),
    };

    public static IEnumerable<ContactRoles> Each(ContactRoles roles) =>
        Enum.GetValues<ContactRoles>().Where(role => role is not ContactRoles.None && roles.HasFlag(role));

    /// <summary>What happened, as a sentence without its actor and time; null for a note, which speaks for itself.</summary>
    public static string? Sentence(RelationEvent happening, IStringLocalizer L) => happening.Kind switch
    {
        RelationEventKind.Created => L["Entered in the register."],
        RelationEventKind.Imported => L["Came in with an import."],
        RelationEventKind.Changed => L["Changed: {0}.", List(L, Read<RelationEvents.Changes>(happening)?.Fields.Select(Field) ?? [])],
        RelationEventKind.ChangedThemselves => L["Changed on the website, by themselves: {0}.", List(L, Read<RelationEvents.Changes>(happening)?.Fields.Select(Field) ?? [])],
        RelationEventKind.Confirmed => L["Confirmed that everything is right."],
        RelationEventKind.KindsChanged => Kinds(Read<RelationEvents.Kinds>(happening), L),
        RelationEventKind.PersonAdded => L["{0} became a contact person.", Read<RelationEvents.Other>(happening)?.Name ?? ""],
        RelationEventKind.PersonChanged => L["What {0} does here was changed.", Read<RelationEvents.Other>(happening)?.Name ?? ""],
        RelationEventKind.PermissionSaid => Permission(Read<RecordPermission.Said>(happening), L),
        RelationEventKind.NoteAdded => null,
        RelationEventKind.Merged => L["Merged with {0}.", Read<RelationEvents.Other>(happening)?.Name ?? ""],
        RelationEventKind.Unmerged => L["The merge with {0} was undone.", Read<RelationEvents.Other>(happening)?.Name ?? ""],
        RelationEventKind.Erased => L["Made anonymous."],
        _ => L["Something was changed."],
    };

    /// <summary>The words of a note.</summary>
    public static string? Note(RelationEvent happening) => happening.Kind is RelationEventKind.NoteAdded ? Read<RelationEvents.Words>(happening)?.Text : null;

    public static string List(IStringLocalizer L, IEnumerable<string> keys) => string.Join(", ", keys.Distinct(StringComparer.Ordinal).Select(key => L[key].Value));

    private static string Kinds(RelationEvents.Kinds? change, IStringLocalizer L) => change switch
    {
        null => L["Something was changed."],
        { Ended.Count: 0 } => L["From now on: {0}.", List(L, change.Added.Select(Of))],
        { Added.Count: 0 } => L["No longer: {0}.", List(L, change.Ended.Select(Of))],
        _ => L["From now on: {0}. No longer: {1}.", List(L, change.Added.Select(Of)), List(L, change.Ended.Select(Of))],
    };

    private static string Permission(RecordPermission.Said? said, IStringLocalizer L)
    {
        if (said is null)
            return L["Something was changed."];
        var channel = said.Channel is { } one ? L[Of(one)].Value : L["by every channel"].Value;
        return said.Given ? L["May be sent: {0}, {1}.", L[Of(said.Purpose)], channel] : L["No longer wants: {0}, {1}.", L[Of(said.Purpose)], channel];
    }

    private static T? Read<T>(RelationEvent happening)
        where T : class
    {
        try
        {
            return happening.Details is null ? null : StoredJson.Read<T>(happening.Details);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
