using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>What every page must be.</summary>
internal static class Looks
{
    /// <summary>What axe finds that keeps somebody out.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="rules">Only these of axe's rules, or all.</param>
    public static async Task<IReadOnlyList<string>> BarriersAsync(Visitor visitor, params string[] rules)
    {
        var found = await visitor.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = rules.Length == 0 ? null : RunOnlyOptions.Rules(rules) });
        return [.. from violation in found.Violations
                   where violation.Impact is "serious" or "critical"
                   from node in violation.Nodes
                   select $"{violation.Impact} {violation.Id}: {violation.Help} at {node.Html}"];
    }

    /// <summary>Elements that stick out of the window sideways, for the message; none when the page itself does not scroll.</summary>
    public static async Task<string[]> SticksOutAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<string[]>("""
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          return [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
            .slice(0, 5)
            .map(e => e.outerHTML.slice(0, 120));
        }
        """);
}
