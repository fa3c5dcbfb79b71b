namespace Bekwaam.Core.Relations;

/// <summary>What somebody is to us (<i>soort</i>); several at once, each with its own period.</summary>
public enum RelationKind : short
{
    Prospect = 1,
    Customer = 2,
    FormerCustomer = 3,
    Supplier = 4,
    /// <summary>Municipality, inspectorate, tax office.</summary>
    Authority = 5,
    Other = 6,
}
