using System.Diagnostics.CodeAnalysis;

namespace HanbinDistrict.Input;

/// <summary>Codes of open vocabularies, whose form only the vocabulary knows.</summary>
internal static class OpenVocabulary
{
    /// <summary>Names a value by its code, if the code is well-formed.</summary>
    public static bool TryName<T>(string code, Func<string, T> named, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = named(code);
            return true;
        }
        catch (ArgumentException)
        {
            value = default;
            return false;
        }
    }
}
