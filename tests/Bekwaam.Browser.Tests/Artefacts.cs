using Bekwaam.Testing;

namespace Bekwaam.Browser.Tests;

/// <summary>Where pictures and papers are left for people to look at; not kept with the sources.</summary>
internal static class Artefacts
{
    public static string Folder(string name) =>
        Directory.CreateDirectory(Path.Combine(SourceTree.Root, "tests", "artefacts", name)).FullName;
}
