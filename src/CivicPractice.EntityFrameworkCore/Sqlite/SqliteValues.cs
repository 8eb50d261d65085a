using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.EntityFrameworkCore.Mapping;
using CivicPractice.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>How SQLite keeps the values of the language, so that it orders and compares them as memory does.</summary>
internal static class SqliteValues
{
    /// <summary>Sets one converter a type, wherever it stands.</summary>
    public static void Configure(ModelConfigurationBuilder configuration)
    {
        foreach (var id in EntityIds.All) configuration.Properties(id).HaveConversion(typeof(IdToBytes<>).MakeGenericType(id));
        foreach (var code in Codes.All.Where(type => type != typeof(DivisionCode)))
            configuration.Properties(code).HaveConversion(typeof(CodeToText<>).MakeGenericType(code));
        configuration.Properties<Guid>().HaveConversion<GuidToBytes>();
        configuration.Properties<DivisionCode>().HaveConversion<DivisionCodeToText>();
        configuration.Properties<Instant>().HaveConversion<InstantToMicroseconds>();
        configuration.Properties<LocalDate>().HaveConversion<LocalDateToText>();
        configuration.Properties<Duration>().HaveConversion<DurationToNanoseconds>();
        configuration.Properties<Points>().HaveConversion<PointsToHundredths>();
        configuration.Properties<StarRating>().HaveConversion<StarsToNumber>();
        configuration.Properties<decimal>().HaveConversion<DecimalToText>();
    }
}
