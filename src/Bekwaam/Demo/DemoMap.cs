using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;

namespace Bekwaam.Demo;

/// <summary>A question of a demo survey, with the codes its file has for what is no answer.</summary>
internal sealed class DemoMap(string[] dontKnow, string[] notApplicable)
{
    public QuestionMap Question(
        string code, string text, QuestionScale scale, QuestionRole role, Facet? facet = null, Metric? metric = null) => new()
        {
            Code = code,
            Text = text,
            Scale = scale,
            Role = role,
            Facet = facet,
            Metric = metric ?? QuestionMap.UsualMetric(scale, role, facet),
            DontKnow = dontKnow,
            NotApplicable = notApplicable,
        };
}
