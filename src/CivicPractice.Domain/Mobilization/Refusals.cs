using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>The mobilisation is over: everybody was let go, or it was called off.</summary>
/// <param name="Mobilization">The mobilisation.</param>
public sealed record MobilizationOver(EmergencyMobilizationId Mobilization) : Refusal("mobilization.over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该应急动员已经结束。", $"The emergency mobilisation is over.");
}

/// <summary>Every wave that was planned is called.</summary>
/// <param name="Mobilization">The mobilisation.</param>
public sealed record NoFurtherWave(EmergencyMobilizationId Mobilization) : Refusal("mobilization.no-further-wave")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已没有待召集的批次。", $"Every wave that was planned is called.");
}

/// <summary>The next wave is not due yet: those before have time to answer.</summary>
/// <param name="From">From when on it is due.</param>
public sealed record CallUpWaveNotDue(Instant From) : Refusal("mobilization.wave-not-due")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"下一批到 {From} 才召集。", $"The next wave is due at {From}.");
}

/// <summary>The volunteer has time to answer.</summary>
/// <param name="Until">By when an answer is awaited.</param>
public sealed record CallUpStillOpen(Instant Until) : Refusal("call-up.still-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"答复期限（{Until}）未到。", $"The volunteer has time to answer until {Until}.");
}
