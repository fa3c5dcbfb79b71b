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

    /// <summary>
    /// Takes what comes after the first rows out of tables, lists and drop-downs: those are drawn from the same lines, and looking
    /// at each of fifty takes most of the time.
    /// </summary>
    public static Task ShortenAsync(Visitor visitor) => visitor.Page.EvaluateAsync("""
        () => {
          for (const rows of document.querySelectorAll('tbody, ul, ol, select'))
            for (const row of [...rows.children].slice(12))
              if (!row.selected) row.remove();
        }
        """);

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
