namespace Bekwaam.Testing;

/// <summary>Every test that touches data runs on each of these.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
