using CivicPractice.Divisions;
using CivicPractice.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>A code as its text.</summary>
internal sealed class CodeToText<TCode>() : ValueConverter<TCode, string>(code => code.ToString()!, text => Code<TCode>.Of(text))
    where TCode : struct;

/// <summary>A division's digits; a shorter code is the beginning of what lies in it, so text orders as numbers do.</summary>
internal sealed class DivisionCodeToText() : ValueConverter<DivisionCode, string>(code => Text(code), text => Code<DivisionCode>.Of(text))
{
    private const int DigitsBeyondTheLast = 3;
    private const string AfterAllDigits = ":";

    // Where the last province ends, a bound has a digit more than any code.
    private static string Text(DivisionCode code) => code.ToString() is { Length: not DigitsBeyondTheLast } text ? text : AfterAllDigits;
}
