using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>Which of two values a merge keeps.</summary>
public enum MergeChoice : short
{
    /// <summary>The survivor's.</summary>
    Keep = 0,
    /// <summary>That of the one that is taken up.</summary>
    Take = 1,
    /// <summary>Everything that either has; of lists and notes.</summary>
    Both = 2,
}

/// <summary>Makes one card of two.</summary>
public static class MergeCards
{
    /// <summary>Fields of which both can be kept.</summary>
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "addresses", "phones", "mails", "websites", "accounts", "tags", "foreign", "notes" };

    public static bool IsList(string field) => Lists.Contains(field);

    /// <summary>The fields in which the cards differ, with what is kept when nobody chooses: what the survivor has, or else the other; both of lists.</summary>
    public static IReadOnlyList<(string Field, MergeChoice Choice)> Propose(RelationCard survivor, RelationCard absorbed) =>
        [.. CompareCards.Differences(survivor, absorbed).Where(field => field is not "type").Select(field => (field, Proposed(survivor, absorbed, field)))];

    /// <param name="survivor">The card that stays.</param>
    /// <param name="absorbed">The card that is taken up.</param>
    /// <param name="choices">Per field what somebody chose; for the others what is proposed.</param>
    public static RelationCard Run(RelationCard survivor, RelationCard absorbed, IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var chosen = Propose(survivor, absorbed).Select(proposed => (proposed.Field, Choice: choices.TryGetValue(proposed.Field, out var choice) ? choice : proposed.Choice)).ToList();
        var card = CompareCards.Take(survivor, absorbed, chosen.Where(field => field.Choice is MergeChoice.Take).Select(field => field.Field));
        foreach (var (field, choice) in chosen)
        {
            if (choice is MergeChoice.Both)
                card = Joined(card, survivor, absorbed, field);
        }

        return card;
    }

    private static MergeChoice Proposed(RelationCard survivor, RelationCard absorbed, string field)
    {
        if (IsList(field))
            return CompareCards.Value(survivor, field) is null ? MergeChoice.Take : CompareCards.Value(absorbed, field) is null ? MergeChoice.Keep : MergeChoice.Both;
        // The whole name of one over the parts of the other would hide them.
        return field is "person.whole" && survivor.Person is not null || CompareCards.Value(survivor, field) is not null ? MergeChoice.Keep : MergeChoice.Take;
    }

    private static RelationCard Joined(RelationCard card, RelationCard a, RelationCard b, string field) => field switch
    {
        "addresses" => card with { Addresses = [.. a.Addresses.Concat(b.Addresses).DistinctBy(Key)] },
        "phones" => card with { Phones = [.. a.Phones.Concat(b.Phones).DistinctBy(phone => phone.E164 ?? phone.Written)] },
        "mails" => card with { Mails = [.. a.Mails.Concat(b.Mails).DistinctBy(mail => mail.Address.ToLowerInvariant())] },
        "websites" => card with { Websites = [.. a.Websites.Concat(b.Websites).DistinctBy(site => site.Address.TrimEnd('/').ToLowerInvariant())] },
        "accounts" => card with { Accounts = [.. a.Accounts.Concat(b.Accounts).DistinctBy(account => (account.Network, account.Service, account.Handle.ToLowerInvariant()))] },
        "tags" => card with { Tags = [.. a.Tags.Concat(b.Tags).DistinctBy(Fold.Text)] },
        "foreign" => card with { Foreign = [.. a.Foreign.Concat(b.Foreign).Distinct()] },
        "notes" => card with { Notes = a.Notes == b.Notes ? a.Notes : a.Notes + "\n\n" + b.Notes },
        _ => card,
    };

    private static string Key(PostalAddress address) =>
        Fold.Text(string.Join('|', address.Street, address.HouseNumber, address.Addition, address.Postcode?.Replace(" ", "", StringComparison.Ordinal), address.Place, address.PostBox, address.Lines, address.Use));
}
