namespace CivicPractice.Commendation;

/// <summary>What is put into the catalogue of rewards.</summary>
public sealed record NewReward
{
    /// <summary>What it is called.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>What one piece costs; more than zero.</summary>
    public required Points Price { get; init; }
}
