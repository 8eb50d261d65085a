namespace CivicPractice.Evaluation;

/// <summary>Which version of a cycle stands.</summary>
internal static class EvaluationVersions
{
    /// <summary>The last correction that is closed, or <see langword="null"/> where the cycle itself stands; nothing is written to a cycle that is corrected. Another cycle that bears the id by mistake corrects nothing.</summary>
    public static async ValueTask<EvaluationCycleId?> SupersededByAsync(this OpenDistrict district, EvaluationCycleId cycle, CancellationToken cancellationToken)
    {
        EvaluationCycleId? by = null;
        while (await district.EvaluationCycles.FindAsync(EvaluationCycleId.CorrectionOf(by ?? cycle), cancellationToken) is { State: EvaluationCycleState.Closed } later
            && later.Corrects == (by ?? cycle)) by = later.Id;
        return by;
    }

    /// <summary>The versions that a cycle corrects, the latest first.</summary>
    public static async ValueTask<IReadOnlyList<EvaluationCycleId>> EarlierVersionsAsync(this OpenDistrict district, EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var earlier = new List<EvaluationCycleId>();
        for (var at = cycle; at?.Corrects is { } corrected; at = await district.EvaluationCycles.FindAsync(corrected, cancellationToken)) earlier.Add(corrected);
        return earlier;
    }
}
