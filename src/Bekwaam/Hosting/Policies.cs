using Bekwaam.Api;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Customers;
using Microsoft.AspNetCore.Authorization;

namespace Bekwaam.Hosting;

/// <summary>What one may do here, by name; every route carries one of these or says that it is for everybody.</summary>
internal static class Policies
{
    /// <summary>Any colleague who is signed in.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Results of surveys, comments, bars.</summary>
    public const string Manage = nameof(Manage);

    /// <summary>Say beforehand what customers will say, as a colleague or as management; who only administers is neither.</summary>
    public const string Predict = nameof(Predict);

    /// <summary>Bring answers in and take them out again.</summary>
    public const string ImportAnswers = nameof(ImportAnswers);

    /// <summary>Bring relations in and write them out by the file.</summary>
    public const string MoveRelations = nameof(MoveRelations);

    /// <summary>Bring cases of elsewhere in and take them out again; write cases out by the file.</summary>
    public const string MoveCases = nameof(MoveCases);

    /// <summary>Accounts, settings, jobs, the audit trail.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>A program with a colleague's token reads relations.</summary>
    public const string ReadRelations = nameof(ReadRelations);

    /// <summary>A program with a colleague's token makes and changes relations.</summary>
    public const string WriteRelations = nameof(WriteRelations);

    /// <summary>A program with a colleague's token reads cases.</summary>
    public const string ReadCases = nameof(ReadCases);

    /// <summary>A program with a colleague's token records contacts and works on cases.</summary>
    public const string WriteCases = nameof(WriteCases);

    /// <summary>A phone with a colleague's token reads address books.</summary>
    public const string ReadAddressBooks = nameof(ReadAddressBooks);

    /// <summary>A customer who is signed in at their own door; what is theirs to see there is asked of <see cref="Core.Portal.PortalCases"/>.</summary>
    public const string Customer = nameof(Customer);

    public static void Add(AuthorizationOptions options)
    {
        Require(options, Staff, Role.Owner, Role.Manager, Role.Employee, Role.Administrator);
        Require(options, Manage, Role.Owner, Role.Manager);
        Require(options, Predict, Role.Owner, Role.Manager, Role.Employee);
        Require(options, ImportAnswers, Role.Owner, Role.Manager, Role.Administrator);
        Require(options, MoveRelations, Role.Owner, Role.Manager, Role.Administrator);
        Require(options, MoveCases, Role.Owner, Role.Manager, Role.Administrator);
        Require(options, Administer, Role.Owner, Role.Administrator);
        RequireToken(options, ReadRelations, ApiScopes.ReadRelations);
        RequireToken(options, WriteRelations, ApiScopes.WriteRelations);
        RequireToken(options, ReadCases, ApiScopes.ReadCases);
        RequireToken(options, WriteCases, ApiScopes.WriteCases);
        RequireToken(options, ReadAddressBooks, ApiScopes.AddressBooks);
        options.AddPolicy(Customer, policy => policy.RequireAuthenticatedUser().RequireClaim(PortalSignIn.Session));
        options.DefaultPolicy = options.GetPolicy(Staff)!;
        // A route that forgot to say so is closed, and a test tells which.
        options.FallbackPolicy = options.GetPolicy(Staff);
    }

    private static void Require(AuthorizationOptions options, string name, params Role[] roles) =>
        options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles.Select(r => r.ToString())));

    /// <summary>The token's scope and its owner's roles: a token never does more than its owner may.</summary>
    private static void RequireToken(AuthorizationOptions options, string name, string scope) =>
        options.AddPolicy(name, policy => policy.Combine(options.GetPolicy(Staff)!).RequireClaim(TokenSignIn.Scope, scope));
}
