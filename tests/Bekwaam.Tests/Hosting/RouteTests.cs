using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Hosting;

public sealed class RouteTests
{
    /// <summary>Who may do what, in so many words; a policy that is not here is not thought through.</summary>
    private static readonly Dictionary<string, Role[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Staff"] = [Role.Owner, Role.Manager, Role.Employee, Role.Administrator],
        ["Manage"] = [Role.Owner, Role.Manager],
        ["Predict"] = [Role.Owner, Role.Manager, Role.Employee],
        ["ImportAnswers"] = [Role.Owner, Role.Manager, Role.Administrator],
        ["MoveRelations"] = [Role.Owner, Role.Manager, Role.Administrator],
        ["MoveCases"] = [Role.Owner, Role.Manager, Role.Administrator],
        ["Administer"] = [Role.Owner, Role.Administrator],
        ["ReadRelations"] = [Role.Owner, Role.Manager, Role.Employee, Role.Administrator],
        ["WriteRelations"] = [Role.Owner, Role.Manager, Role.Employee, Role.Administrator],
        ["ReadCases"] = [Role.Owner, Role.Manager, Role.Employee, Role.Administrator],
        ["WriteCases"] = [Role.Owner, Role.Manager, Role.Employee, Role.Administrator],
        // Nobody of us: customers, by a session of their own.
        ["Customer"] = [],
        ["ReadAddressBooks"] = [Role.Owner, Role.Manager, Role.Employee, Role.Administrator],
    };

    [Fact]
    public async Task Every_route_says_for_whom_it_is()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);

        var silent = Routes(app).Where(route => !IsForEverybody(route) && PoliciesOf(route).Length == 0).Select(route => route.DisplayName);

        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_policy_that_a_route_names_is_one_that_is_thought_through()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);

        Routes(app).Where(route => !IsForEverybody(route)).SelectMany(PoliciesOf).Distinct().ShouldBeSubsetOf(Allowed.Keys);
    }

    [Fact]
    public async Task Signed_out_no_staff_route_answers_with_anything()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var stranger = app.Browser();
        foreach (var route in Closed(app))
        {
            using var response = await stranger.GetAsync(PathOf(route));
            if (IsForPrograms(route) || PathOf(route).StartsWith("/api", StringComparison.Ordinal))
            {
                response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.DisplayName);
                continue;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, route.DisplayName);
            response.Headers.Location!.PathAndQuery.ShouldStartWith(IsForCustomers(route) ? "/portal/sign-in?returnUrl=" : "/sign-in?returnUrl=", customMessage: route.DisplayName);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(route.DisplayName);
        }
    }

    [Theory, InlineData(Role.Owner), InlineData(Role.Manager), InlineData(Role.Employee), InlineData(Role.Administrator)]
    public async Task Each_role_opens_what_is_its_own_and_nothing_else(Role role)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(role);
        foreach (var route in Closed(app).Where(route => !PathOf(route).StartsWith("/sign-out", StringComparison.Ordinal)))
        {
            using var response = await browser.GetAsync(PathOf(route));
            if (IsForPrograms(route))
            {
                response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"a cookie at {route.DisplayName}");
                continue;
            }

            if (IsForCustomers(route))
            {
                response.Headers.Location?.PathAndQuery.ShouldStartWith("/portal/sign-in", customMessage: $"a colleague's session at {route.DisplayName}");
                response.StatusCode.ShouldBe(HttpStatusCode.Redirect, route.DisplayName);
                continue;
            }

            var mayOpen = PoliciesOf(route).All(policy => Allowed[policy].Contains(role));
            (response.StatusCode is HttpStatusCode.Forbidden).ShouldBe(!mayOpen, $"{role} at {route.DisplayName}");
            response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, $"{role} at {route.DisplayName}");
        }
    }

    /// <summary>Whoever holds one connection and waits for a second stands still as soon as all are taken: here as soon as one is.</summary>
    [Fact]
    public async Task With_one_connection_for_all_every_page_still_answers()
    {
        await using var app = await PageApp.StartAsync(Engine.Postgres, connect: ";Maximum Pool Size=1;Timeout=3");
        using var owner = await app.SignedInAsAsync(Role.Owner);
        var stuck = new List<string>();
        foreach (var route in Closed(app).Where(route => !IsForPrograms(route) && !PathOf(route).EndsWith("/live", StringComparison.Ordinal)))
        {
            using var response = await owner.GetAsync(PathOf(route));
            if (response.StatusCode is HttpStatusCode.InternalServerError)
                stuck.Add(PathOf(route));
        }

        stuck.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/settings/people", Role.Employee)]
    [InlineData("/settings/people", Role.Manager)]
    [InlineData("/settings/audit", Role.Employee)]
    [InlineData("/settings/audit", Role.Manager)]
    [InlineData("/settings/organisation", Role.Manager)]
    public async Task These_pages_are_refused_with_a_page_that_says_so(string path, Role role)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(role);

        using var response = await browser.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>");
    }

    private static IEnumerable<RouteEndpoint> Routes(PageApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // The framework's own, for files that were added after the build; not there once published.
            .Where(route => route.DisplayName is not "Fallback {**path:file}");

    /// <summary>What can be opened with GET and is not for everybody.</summary>
    private static IEnumerable<RouteEndpoint> Closed(PageApp app) => Routes(app)
        .Where(route => !IsForEverybody(route))
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"));

    private static bool IsForEverybody(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>What only a token opens.</summary>
    private static bool IsForPrograms(RouteEndpoint route) => PoliciesOf(route).Any(policy => policy is "ReadRelations" or "WriteRelations" or "ReadCases" or "WriteCases" or "ReadAddressBooks");

    private static bool IsForCustomers(RouteEndpoint route) => PoliciesOf(route).Contains("Customer");

    private static string[] PoliciesOf(RouteEndpoint route) =>
        [.. route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()];

    /// <summary>The route with something plausible in each place.</summary>
    private static string PathOf(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Plausible(route, parameter.Name),
        _ => "",
    }))));

    private static string Plausible(RouteEndpoint route, string name) =>
        route.RoutePattern.ParameterPolicies.TryGetValue(name, out var policies)
            && policies.Any(policy => policy.Content?.StartsWith("guid", StringComparison.Ordinal) == true)
            ? "01990000-0000-7000-8000-000000000001"
            : "1";
}
