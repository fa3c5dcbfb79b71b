using System.Text.Json.Nodes;
using Bekwaam.Core.Evidence;

namespace Bekwaam.Demo;

/// <summary>The repeating parts of the demo's maps, in the words of docs/import.md.</summary>
internal static class DemoMap
{
    public static JsonObject Question(string text, string scale, string role, Facet? facet = null, string? metric = null)
    {
        var question = new JsonObject { ["text"] = text, ["scale"] = scale, ["role"] = role };
        if (facet is { } known)
            question["facet"] = (int)known;
        if (metric is not null)
            question["metric"] = metric;
        return question;
    }

    public static JsonObject Breakdown(string name, string role) => new() { ["column"] = name, ["name"] = name, ["role"] = role };
}
