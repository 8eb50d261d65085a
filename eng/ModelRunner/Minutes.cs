using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.ModelRunner;

/// <summary>The model tells time in whole minutes since nine on Monday.</summary>
internal static class Minutes
{
    /// <summary>The moment so many minutes after nine on Monday.</summary>
    public static Instant At(int minutes) => TestDistrict.Nine + Duration.FromMinutes(minutes);

    /// <summary>The time from one minute to another.</summary>
    public static TimeRange Range((int From, int Until) time) => new(At(time.From), At(time.Until));

    /// <summary>How many minutes after nine on Monday a moment is.</summary>
    public static int Of(Instant moment) => (int)(moment - TestDistrict.Nine).TotalMinutes;
}
