namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>Tags that this reader uses. Numbers of TIFF 6.0 (Adobe, 1992) and of Exif 2.3 (CIPA DC-008).</summary>
internal enum TiffTag
{
    NewSubfileType = 254,
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Compression = 259,
    PhotometricInterpretation = 262,
    StripOffsets = 273,
    SamplesPerPixel = 277,
    RowsPerStrip = 278,
    StripByteCounts = 279,
    DateTime = 306,
    TileWidth = 322,
    SampleFormat = 339,
    ExifDirectory = 34665,
    ExposureTime = 33434,
    DateTimeOriginal = 36867,
    OffsetTime = 36880,
    SubSecTime = 37520,
    SubSecTimeOriginal = 37521,
}
