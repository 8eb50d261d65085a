using CivicPractice.Json;
using NodaTime;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>Which values can stand in an address.</summary>
internal static class QueryValues
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(Guid), typeof(Instant), typeof(LocalDate), typeof(YearMonth), typeof(Duration), typeof(LocalDateTime), typeof(LocalTime),
    ];

    /// <summary>Whether it can.</summary>
    public static bool Takes(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum || Plain.Contains(value) || EntityIds.IsId(value) || Codes.IsCode(value) || ValueJsonConverters.IsValue(value);
    }
}
