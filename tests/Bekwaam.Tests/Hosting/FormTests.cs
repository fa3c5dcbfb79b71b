using System.Text.RegularExpressions;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Hosting;

public sealed partial class FormTests
{
    /// <summary>A form that names its address gets no token by itself, and without one nobody can send it.</summary>
    [Fact]
    public void Every_form_that_is_sent_carries_a_token()
    {
        var forms =
            from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", "Bekwaam", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            from Match form in Sent().Matches(File.ReadAllText(file))
            where form.Value.Contains(" action=", StringComparison.Ordinal) && !form.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {form.Value}";

        forms.ShouldBeEmpty();
    }

    [GeneratedRegex("<form [^>]*method=\"post\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Sent();
}
