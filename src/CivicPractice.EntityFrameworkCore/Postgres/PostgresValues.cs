using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.EntityFrameworkCore.Mapping;
using CivicPractice.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>How PostgreSQL keeps the values of the language, so that it orders and compares them as memory does.</summary>
internal static class PostgresValues
{
    /// <summary>Text by its bytes, whatever language the database was made for.</summary>
    private const string Ordinal = "C";

    /// <summary>Sets one converter a type, wherever it stands; days are the database's own.</summary>
    public static void Configure(ModelConfigurationBuilder configuration)
    {
        foreach (var id in EntityIds.All) configuration.Properties(id).HaveConversion(typeof(IdToUuid<>).MakeGenericType(id));
        foreach (var code in Codes.All.Where(type => type != typeof(DivisionCode)))
            configuration.Properties(code).HaveConversion(typeof(CodeToText<>).MakeGenericType(code)).UseCollation(Ordinal);
        configuration.Properties<string>().UseCollation(Ordinal);
        configuration.Properties<DivisionCode>().HaveConversion<DivisionCodeToText>().UseCollation(Ordinal);
        configuration.Properties<Instant>().HaveConversion<InstantToMicrosecond>();
        configuration.Properties<Duration>().HaveConversion<DurationToNanoseconds>();
        configuration.Properties<Points>().HaveConversion<PointsToHundredths>();
        configuration.Properties<StarRating>().HaveConversion<StarsToNumber>();
    }
}
