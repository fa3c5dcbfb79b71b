namespace Bekwaam.Statistics.Phases;

/// <summary>Finds the missing pieces of a facet and what each would bring.</summary>
internal static class WhatIsMissing
{
    public static void Add(
        List<MissingPiece> pieces, FacetInput input, FacetDraws draws, FacetTally tally, double width, AssessmentRules rules)
    {
        var missingHabit = draws.Habit.Missing;
        foreach (var part in input.Outcome)
        {
            if (part.Estimate is not null)
                continue;
            var low = new FacetTally(draws, input, rules.Awareness, (part.Share, 0)).Claims(missingHabit);
            var high = new FacetTally(draws, input, rules.Awareness, (part.Share, 100)).Claims(missingHabit);
            long? answers = part.Key == OutcomePart.Answers ? AnswersNeeded.More(null) : null;
            pieces.Add(new MissingPiece(
                input.Facet, PieceKind.Outcome, part.Key, Narrowing(width, low, high), answers));
        }

        if (input.Evidence.EmployeePrediction is null)
        {
            AddPiece(
                PieceKind.EmployeePrediction,
                tally.Claims(missingHabit, employees: Truth.False),
                tally.Claims(missingHabit, employees: Truth.True));
        }

        if (input.Evidence.ManagementPrediction is null)
        {
            AddPiece(
                PieceKind.ManagementPrediction,
                tally.Claims(missingHabit, management: Truth.False),
                tally.Claims(missingHabit, management: Truth.True));
        }

        if (missingHabit == 0)
            return;
        var fails = tally.Claims(missingHabit, habitFails: true);
        var holds = tally.Claims(missingHabit - 1);
        AddIf(draws.Habit.Even, PieceKind.Spread);
        AddIf(draws.Habit.Chart, PieceKind.Chart);
        AddIf(draws.Habit.Consultations, PieceKind.Consultations);
        AddIf(draws.Habit.Transfers, PieceKind.Transfers);
        AddIf(draws.Habit.Escalations, PieceKind.Escalations);
        AddIf(draws.Habit.Reopenings, PieceKind.Reopenings);

        void AddIf(Bounds? known, PieceKind kind)
        {
            if (known is null)
                AddPiece(kind, fails, holds);
        }

        // Without an outcome there is no phase to narrow, whatever else becomes known.
        void AddPiece(PieceKind kind, ClaimCounter one, ClaimCounter other) => pieces.Add(new MissingPiece(
            input.Facet, kind, null, input.HasOutcome ? Narrowing(width, one, other) : 0, null));
    }

    private static double Narrowing(double width, ClaimCounter one, ClaimCounter other) =>
        Math.Max(0, width - Math.Min(one.Phases.Width, other.Phases.Width));
}
