namespace Bekwaam.Core.Settings;

/// <summary>A key of ASP.NET's data protection, kept in the database so that every node can read every cookie.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
