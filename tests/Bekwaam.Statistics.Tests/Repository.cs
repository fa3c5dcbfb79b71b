namespace Bekwaam.Statistics.Tests;

/// <summary>The tree that these tests were built from: examples are read from it, a document is rewritten in it.</summary>
internal static class Repository
{
    public static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bekwaam.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run from inside the tree.");
        return Path.Combine(folder.FullName, relative);
    }
}
