namespace Bekwaam.Statistics.Phases;

/// <summary>Finds the missing pieces of a facet and what each would bring.</summary>
internal static class WhatIsMissing
{
    // Where a part of the outcome or a prediction may come out, 0 and 100 included.
    private const int values = 11;

    public static void Add(
        List<MissingPiece> pieces, FacetInput input, FacetDraws draws, FacetTally tally, double width, AssessmentRules rules)
    {
        var missingHabit = draws.Habit.Missing;
        foreach (var part in input.Outcome)
        {
            if (part.Estimate is not null)
                continue;
            var widths = Widths(v => new FacetTally(draws, input, rules.Awareness, assumed: (part.Share, v)));
            long? answers = part.Key == OutcomePart.Answers ? AnswersNeeded.More(null) : null;
            pieces.Add(new MissingPiece(
                input.Facet, PieceKind.Outcome, part.Key, Narrowing(width, widths), answers,
                Math.Min(Narrowing(width, widths), Expected(width, widths))));
        }

        if (input.Evidence.EmployeePrediction is null)
        {
            AddPrediction(
                PieceKind.EmployeePrediction,
                v => new FacetTally(draws, input, rules.Awareness, said: v),
                tally.Claims(missingHabit, employees: Truth.False),
                tally.Claims(missingHabit, employees: Truth.True));
        }

        if (input.Evidence.ManagementPrediction is null)
        {
            AddPrediction(
                PieceKind.ManagementPrediction,
                v => new FacetTally(draws, input, rules.Awareness, named: v),
                tally.Claims(missingHabit, management: Truth.False),
                tally.Claims(missingHabit, management: Truth.True));
        }

        if (missingHabit == 0)
            return;
        double[] habit = [tally.Claims(missingHabit, habitFails: true).Phases.Width, tally.Claims(missingHabit - 1).Phases.Width];
        AddIf(draws.Habit.Even, PieceKind.Spread);
        AddIf(draws.Habit.Chart, PieceKind.Chart);
        AddIf(draws.Habit.Consultations, PieceKind.Consultations);
        AddIf(draws.Habit.Transfers, PieceKind.Transfers);
        AddIf(draws.Habit.Escalations, PieceKind.Escalations);
        AddIf(draws.Habit.Reopenings, PieceKind.Reopenings);

        void AddIf(Bounds? known, PieceKind kind)
        {
            if (known is null)
                AddPiece(kind, Narrowing(width, habit), () => Expected(width, habit));
        }

        // What is said is compared with the outcome; the two ends are that it is wrong, or right, in every draw.
        void AddPrediction(PieceKind kind, Func<double, FacetTally> saying, ClaimCounter wrong, ClaimCounter right) => AddPiece(
            kind, Narrowing(width, [wrong.Phases.Width, right.Phases.Width]), () => Expected(width, Widths(saying)));

        // Without an outcome there is no phase to narrow, whatever else becomes known.
        void AddPiece(PieceKind kind, double narrowing, Func<double> expected) => pieces.Add(new MissingPiece(
            input.Facet, kind, null, input.HasOutcome ? narrowing : 0, null,
            input.HasOutcome ? Math.Min(narrowing, expected()) : 0));

        double[] Widths(Func<double, FacetTally> knowing)
        {
            var widths = new double[values];
            for (var i = 0; i < values; i++)
                widths[i] = knowing(100d * i / (values - 1)).Claims(missingHabit).Phases.Width;
            return widths;
        }
    }

    private static double Narrowing(double width, double[] widths) => Math.Max(0, width - widths.Min());

    private static double Expected(double width, double[] widths) => Math.Max(0, widths.Average(w => width - w));
}
