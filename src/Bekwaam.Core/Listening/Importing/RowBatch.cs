using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>An answer read from the file, not yet judged against what is known of the respondent.</summary>
internal readonly record struct TakenAnswer(Guid Respondent, QuestionPlan Question, short Choice, AnswerKind Kind, short? Value, string? Text);

/// <summary>A row read from the file.</summary>
/// <param name="Id">The response's key.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Perspective">Whose view.</param>
/// <param name="Day">As the row says, or null.</param>
/// <param name="Weight">As the row says, or null.</param>
/// <param name="Cuts">Per cut of the map the value's number; 0 where the row says nothing.</param>
/// <param name="First">Its first answer in the batch.</param>
/// <param name="Count">How many.</param>
internal readonly record struct TakenRow(Guid Id, long Line, Perspective Perspective, DateOnly? Day, long? Weight, int[] Cuts, int First, int Count);

/// <summary>Rows that are judged and written together.</summary>
internal sealed class RowBatch
{
    private const int Enough = 60_000;

    public List<TakenRow> Rows { get; } = [];

    public List<TakenAnswer> Answers { get; } = [];

    public bool IsFull => Answers.Count >= Enough || Rows.Count >= Enough;

    public void Clear()
    {
        Rows.Clear();
        Answers.Clear();
    }
}
