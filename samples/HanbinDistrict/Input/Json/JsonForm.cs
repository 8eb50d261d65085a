using System.Diagnostics.CodeAnalysis;

namespace HanbinDistrict.Input.Json;

/// <summary>The form of a plain JSON value.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="Wanted">How a message calls what is wanted.</param>
/// <param name="TryRead">Reads a value of this form.</param>
public sealed record JsonForm<T>(string Wanted, TryReadJson<T> TryRead);

/// <summary>Reads a JSON value, if it has the form.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="json">The value.</param>
/// <param name="read">What it says.</param>
public delegate bool TryReadJson<T>(LocatedJson json, [MaybeNullWhen(false)] out T read);
