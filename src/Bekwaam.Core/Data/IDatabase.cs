namespace Bekwaam.Core.Data;

/// <summary>The database of an installation; the two engines implement it.</summary>
public interface IDatabase
{
    /// <summary>"sqlite" or "postgresql".</summary>
    string Engine { get; }

    /// <summary>A new unit of work; the caller disposes of it.</summary>
    AppDb Open();
}
