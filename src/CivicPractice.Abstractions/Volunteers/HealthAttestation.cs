using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Who attests that a volunteer is fit for service.</summary>
public enum HealthAttestationKind : byte
{
    /// <summary>The volunteer's own declaration (健康承诺).</summary>
    [Term("健康承诺")] OwnDeclaration = 0,

    /// <summary>A certificate of a medical institution (健康证明).</summary>
    [Term("健康证明")] MedicalCertificate = 1,
}

/// <summary>That somebody is fit for service for some days (健康状况), but for the categories named (志愿服务条例 art. 15: the task fits the health). The paper lies with the host.</summary>
/// <remarks>Never a diagnosis, nor a word of a person. Health is sensitive (个人信息保护法 art. 28): it shows itself in no text.</remarks>
/// <param name="Kind">Who attests it.</param>
/// <param name="From">The day on which it was given, in the district's time zone.</param>
/// <param name="Through">The last day on which it holds, included; <see langword="null"/> where it does not expire.</param>
/// <param name="Except">The categories that the person must not do for reasons of health, each once; most often none.</param>
public sealed record HealthAttestation(HealthAttestationKind Kind, LocalDate From, LocalDate? Through, IReadOnlyList<ActivityCategory> Except)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day in the district.</param>
    public bool HoldsOn(LocalDate day) => From <= day && (Through is null || day <= Through);

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(HealthAttestation? other) =>
        other is not null && (Kind, From, Through) == (other.Kind, other.From, other.Through) && Except.SequenceEqual(other.Except);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, From, Through, Except.Count);

    /// <summary>The kind of value alone.</summary>
    public override string ToString() => nameof(HealthAttestation);
}
