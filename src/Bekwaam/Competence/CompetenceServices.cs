namespace Bekwaam.Competence;

internal static class CompetenceServices
{
    public static void AddCompetence(this IServiceCollection services)
    {
        services.AddSingleton<CompetenceWords>();
        services.AddSingleton<CompetencePlots>();
        services.AddSingleton<HelpWords>();
        services.AddSingleton<MissingWords>();
        services.AddSingleton<BarWords>();
        services.AddSingleton<ChartWords>();
    }
}
