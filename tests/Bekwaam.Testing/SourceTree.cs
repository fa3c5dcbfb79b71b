using System.Runtime.CompilerServices;

namespace Bekwaam.Testing;

/// <summary>The sources these tests were built from, for tests about the sources themselves.</summary>
public static class SourceTree
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = new FileInfo(here).Directory; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bekwaam.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The sources are not where they were built from.");
    }
}
