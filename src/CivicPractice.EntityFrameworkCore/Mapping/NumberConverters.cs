using CivicPractice.Commendation;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>Nanoseconds, which are exact.</summary>
internal sealed class DurationToNanoseconds() : ValueConverter<Duration, long>(duration => duration.ToInt64Nanoseconds(), number => Duration.FromNanoseconds(number));

/// <summary>Whole hundredths of a point.</summary>
internal sealed class PointsToHundredths() : ValueConverter<Points, long>(points => points.Hundredths, number => new Points(number));

/// <summary>The number of stars.</summary>
internal sealed class StarsToNumber() : ValueConverter<StarRating, byte>(rating => rating.Stars, number => new StarRating(number));
