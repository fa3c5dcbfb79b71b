namespace Bekwaam.Bench;

/// <summary>Writes a file of answers as large as asked, the same every time, with its map beside it.</summary>
internal static class AnswerFile
{
    private const int Questions = 10;
    private const int Days = 540;

    /// <param name="folder">Where the file and its map go.</param>
    /// <param name="answers">How many answers; a tenth as many respondents.</param>
    /// <param name="lastDay">The newest day in it.</param>
    /// <param name="layout">"wide" or "long".</param>
    public static (string File, string Map) Write(DirectoryInfo folder, long answers, DateOnly lastDay, string layout)
    {
        var file = Path.Combine(folder.FullName, $"answers-{answers}-{layout}.csv");
        using (var csv = new StreamWriter(file))
        {
            if (layout == "wide")
                WriteWide(csv, answers / Questions, lastDay);
            else
                WriteLong(csv, answers / Questions, lastDay);
        }

        var map = Path.ChangeExtension(file, ".json");
        File.WriteAllText(map, MapFor(layout));
        return (file, map);
    }

    private static void WriteWide(StreamWriter csv, long respondents, DateOnly lastDay)
    {
        csv.Write("id,day,branch,helper");
        for (var question = 1; question <= Questions; question++)
            csv.Write(Invariant($",q{question}"));
        csv.Write('\n');
        for (long id = 1; id <= respondents; id++)
        {
            csv.Write(Invariant($"{id},{Day(id, lastDay):yyyy-MM-dd},B{id % 5},H{id % 12}"));
            for (var question = 1; question <= Questions; question++)
                csv.Write(Invariant($",{Answer(id, question)}"));
            csv.Write('\n');
        }
    }

    private static void WriteLong(StreamWriter csv, long respondents, DateOnly lastDay)
    {
        csv.Write("id,day,branch,helper,question,value\n");
        for (var question = 1; question <= Questions; question++)
            for (long id = 1; id <= respondents; id++)
                csv.Write(Invariant($"{id},{Day(id, lastDay):yyyy-MM-dd},B{id % 5},H{id % 12},q{question},{Answer(id, question)}\n"));
    }

    private static string MapFor(string layout)
    {
        var questions = string.Join(",\n", Enumerable.Range(1, Questions).Select(question => question == Questions
            ? """    "q10": { "text": "How likely are you to recommend us?", "scale": "0-10", "role": "loyalty" }"""
            : Invariant($$"""    "q{{question}}": { "text": "Facet {{question}}", "scale": "1-5", "role": "experience", "facet": {{question}} }""")));
        var ends = layout == "long" ? """ "question": "question", "value": "value",""" : "";
        return $$"""
            {
              "survey": { "key": "bench-{{layout}}", "name": "Bench {{layout}}" },
              "layout": "{{layout}}",{{ends}}
              "respondent": "id",
              "perspective": "customer",
              "day": { "column": "day", "format": "yyyy-MM-dd" },
              "breakdowns": [
                { "column": "branch", "name": "Branch", "role": "unit" },
                { "column": "helper", "name": "Employee", "role": "employee" }
              ],
              "questions": {
            {{questions}}
              }
            }
            """;
    }

    private static DateOnly Day(long id, DateOnly lastDay) => lastDay.AddDays(-(int)(Scatter.Of(id) % Days));

    private static int Answer(long id, int question)
    {
        var die = (int)(Scatter.Of(id * 31 + question) % 100);
        return question == Questions
            ? die switch { < 15 => 5, < 40 => 8, < 75 => 9, _ => 10 }
            : die switch { < 5 => 1, < 12 => 2, < 30 => 3, < 70 => 4, _ => 5 };
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
