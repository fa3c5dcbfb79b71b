using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>Kinds of relations by the words that files use for them.</summary>
public static class KindWords
{
    /// <returns>Null when the word is none that is known.</returns>
    public static RelationKind? Find(string word) => Fold.Text(word.Trim()).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal) switch
    {
        "prospect" or "lead" => RelationKind.Prospect,
        "customer" or "klant" or "client" => RelationKind.Customer,
        "formercustomer" or "exklant" or "oudklant" or "voormaligeklant" => RelationKind.FormerCustomer,
        "supplier" or "leverancier" or "vendor" => RelationKind.Supplier,
        "authority" or "overheid" or "instantie" or "overheidsinstantie" => RelationKind.Authority,
        "other" or "overig" or "anders" => RelationKind.Other,
        _ => null,
    };
}
