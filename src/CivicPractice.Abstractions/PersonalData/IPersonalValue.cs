namespace CivicPractice.PersonalData;

/// <summary>A value that tells who somebody is (个人信息). It is masked wherever it is written, and shown only to whoever asks for that by name.</summary>
/// <remarks>
/// Such a value has no public property that tells of it: what goes through an object's properties, as logs and serialisers do, finds nothing. It never stands in
/// an event, a refusal or a specification, and no store keeps it as it is (志愿服务条例 art. 20-21; 个人信息保护法 art. 51).
/// </remarks>
public interface IPersonalValue
{
    /// <summary>Whether this is a value and not the default one.</summary>
    bool IsDefined { get; }

    /// <summary>The value itself, in its one way of writing; empty for the default value.</summary>
    string Reveal();

    /// <summary>The value as anybody may see it (脱敏); empty for the default value.</summary>
    string ToString();
}
