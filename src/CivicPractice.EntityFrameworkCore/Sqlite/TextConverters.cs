using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>Year, month, day: text orders as dates do.</summary>
internal sealed class LocalDateToText() : ValueConverter<LocalDate, string>(date => LocalDatePattern.Iso.Format(date), text => LocalDatePattern.Iso.Parse(text).Value);

/// <summary>All digits of an exact amount; compared for equality at most.</summary>
internal sealed class DecimalToText() : ValueConverter<decimal, string>(
    number => number.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, CultureInfo.InvariantCulture));
