namespace Bekwaam.Api;

internal static class RelationsApi
{
    public const string Root = "/api/v1";
}
