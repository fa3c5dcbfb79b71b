using Bekwaam.Core.Listening;

namespace Bekwaam.Surveys;

/// <summary>In which unit and with how many decimals a figure is written.</summary>
internal static class ResultFormat
{
    public static bool IsPercentage(FigureKind kind) => kind is FigureKind.Csat or FigureKind.TopBox or FigureKind.Yes;

    /// <summary>A .NET number format.</summary>
    public static string Of(FigureKind kind, QuestionScale scale) => kind switch
    {
        FigureKind.Nps or FigureKind.Csat or FigureKind.TopBox or FigureKind.Yes => "0.#",
        _ => scale is QuestionScale.Hundred ? "0.#" : "0.00",
    };
}
