using System.Text.RegularExpressions;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.House;

/// <summary>Which module of Core may use which: the shared rooms are for all, any other edge is named here.</summary>
public sealed partial class ModuleEdgesTests
{
    private static readonly string[] Shared = ["Accounts", "Relations", "Evidence", "Contact", "Files", "Settings", "Webhooks", "Data", "Jobs", "Search", "Text"];

    /// <summary>module → other module, each with its reason.</summary>
    private static readonly Dictionary<(string From, string To), string> Allowed = new()
    {
        [("Evidence", "Listening")] = "rollups are rebuilt from the answers, and count them by kind",
        [("Competence", "Listening")] = "what a breakdown means, and whether an import is unfinished",
        [("Listening", "Competence")] = "results are read by the quarters and years of the verdict",
        [("Data", "Listening")] = "all mapping lives in AppDb",
        [("Data", "Privacy")] = "all mapping lives in AppDb",
        [("Data", "Cases")] = "all mapping lives in AppDb",
        [("Relations", "Cases")] = "that rows of cases go along when relations are merged",
        [("Privacy", "Cases")] = "what cases tell about somebody is given out, and forgotten",
        [("Cases", "Listening")] = "what customers say after a case are answers to a survey like any other",
        [("Portal", "Cases")] = "customers follow their cases there, and open and change them",
        [("Relations", "Portal")] = "that visits at the door go along when relations are merged",
        [("Data", "Knowledge")] = "all mapping lives in AppDb",
        [("Data", "Portal")] = "all mapping lives in AppDb",
        [("Privacy", "Portal")] = "what customers did at their own door is given out, and forgotten",
        [("Data", "Competence")] = "all mapping lives in AppDb",
    };

    [Fact]
    public void A_module_uses_only_the_shared_rooms_and_what_the_list_names()
    {
        var core = Path.Combine(SourceTree.Root, "src", "Bekwaam.Core");
        var edges =
            from file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar)
            where parts.Length > 1 && parts[0] is not ("bin" or "obj")
            from Match use in UsesOfCore().Matches(File.ReadAllText(file))
            let to = use.Groups["module"].Value
            where to != parts[0] && !Shared.Contains(to) && !Allowed.ContainsKey((parts[0], to))
            select $"{parts[0]} uses {to} in {Path.GetRelativePath(core, file)}";

        edges.Distinct().ShouldBeEmpty();
    }

    [GeneratedRegex(@"^using (?:static )?Bekwaam\.Core\.(?<module>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsesOfCore();
}
